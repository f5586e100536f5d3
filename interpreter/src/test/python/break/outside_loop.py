break  # expect SyntaxError: 'break'/'continue' outside loop
