try:
    pass
except:  # expect SyntaxError: default 'except' must be last
    pass
except ValueError:
    pass
