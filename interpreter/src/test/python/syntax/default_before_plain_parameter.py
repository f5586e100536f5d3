def f(a=1, b): pass  # expect SyntaxError: non-default argument follows default argument
