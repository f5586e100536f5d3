d = {}
print(d.setdefault(1), d.setdefault(1, 2), d.setdefault(3, 4), d)  # expect: None None 4 {3: 4, 1: None}
