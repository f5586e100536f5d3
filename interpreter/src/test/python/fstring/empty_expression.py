f"{}"  # expect SyntaxError: malformed f-string
