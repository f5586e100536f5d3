def gcd(a, b):
    return gcd(b, a % b) if b else a
print(gcd(48, 36), gcd(17, 5))  # expect: 12 1
