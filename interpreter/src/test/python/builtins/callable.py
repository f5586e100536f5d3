class C: pass
print(callable(len), callable(C), callable(C()))  # expect: True True False
print(callable("a"), callable(lambda: 0))  # expect: False True
