1 = a  # expect SyntaxError: can't assign to expression
