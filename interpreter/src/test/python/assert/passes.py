assert True
assert 1, 1 / 0
print("ok")  # expect: ok
