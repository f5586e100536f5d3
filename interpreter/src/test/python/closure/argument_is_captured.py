def scale(factor):
    return lambda x: x * factor
double, triple = scale(2), scale(3)
print(double(5), triple(5))  # expect: 10 15
