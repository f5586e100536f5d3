a = b = 1
a, b += 1, 2  # expect SyntaxError: can't assign to expression
