continue  # expect SyntaxError: 'break'/'continue' outside loop
