try:
    import missing
except ImportError as e:
    print(e)  # expect: no module named 'missing'
