# needs: doubles
import random
random.seed(1)
print(random.randint(-2 ** 40, -2 ** 40 + 2 ** 32))  # expect: -1099511627776
