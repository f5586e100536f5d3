def f():
    nonlocal missing  # expect SyntaxError: no binding for nonlocal found
