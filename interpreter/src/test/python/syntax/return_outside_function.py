return 1  # expect SyntaxError: 'return' outside function
