def f():
    x = 1
    global x  # expect SyntaxError: identifier redefined as global
