import random
random.seed(1)
print(random.getrandbits(16), random.getrandbits(0))  # expect: 36164 0
random.seed(2**40 + 1)
print(random.getrandbits(16))  # expect: 36164
