print(bool(), bool(0), bool(2), bool(""))  # expect: False False True False
print(bool("0"), bool([]), bool(None), bool(0.0))  # expect: True False False False
