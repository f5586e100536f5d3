try:
    raise ValueError("outer") from None
except ValueError as e:
    print(e)  # expect: outer
