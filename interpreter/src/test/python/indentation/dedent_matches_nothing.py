try:
    exec("if 1:\n    x = 1\n  y = 2")
except IndentationError as e:
    print(e)  # expect: unindent doesn't match any outer indent level
