import micropython
before = micropython.opt_level()
micropython.opt_level(1)
exec("assert 0")
print(micropython.opt_level())  # expect: 1
micropython.opt_level(before)
