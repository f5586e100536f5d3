n = 77
n -= 7; n *= 3; n //= 4; n %= 32; n **= 2; n <<= 3; n >>= 1; n |= 9; n &= 0xff; n ^= 3
print(n)  # expect: 74
n /= 2
print(n)  # expect: 37.0
