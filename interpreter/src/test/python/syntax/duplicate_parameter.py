def f(a, a): pass  # expect SyntaxError: argument name reused
