print(f"{max(1, 2)} {dict(a=1)['a']}")  # expect: 2 1
