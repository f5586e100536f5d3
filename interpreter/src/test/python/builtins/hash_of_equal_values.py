print(hash(1) == hash(1.0) == hash(True))  # expect: True
print(hash("a") == hash("a"), hash((1, "b")) == hash((1, "b")))  # expect: True True
print(hash(5), hash(-1), hash(None) == hash(None))  # expect: 5 -1 True
