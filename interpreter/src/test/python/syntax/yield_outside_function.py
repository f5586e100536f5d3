yield 1  # expect SyntaxError: 'yield' outside function
