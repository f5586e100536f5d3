await 1  # expect SyntaxError: 'await' outside function
