print(sep="", 1)  # expect SyntaxError: positional arg after keyword arg
