f() = 1  # expect SyntaxError: can't assign to expression
