nonlocal x  # expect SyntaxError: can't declare nonlocal in outer code
