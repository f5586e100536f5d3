def first_even(values):
    for v in values:
        if v % 2 == 0:
            return v
print(first_even([1, 3, 4, 6]), first_even([1]))  # expect: 4 None
