z = complex(float("nan"), 0)
print(z == z)  # expect: False
