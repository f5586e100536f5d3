def f():
    try:
        return 1
    finally:
        for i in range(3):
            if i == 1:
                break
print(f())  # expect: 1
