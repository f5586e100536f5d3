def refused(test):
    try:
        test()
    except TypeError as e:
        print(e)
refused(lambda: 1 in 1.5)  # expect: unsupported types for : 'int', 'float'
refused(lambda: 1 in 2)  # expect: unsupported types for : 'int', 'int'
refused(lambda: 1.5 in 1)  # expect: 'int' object isn't iterable
