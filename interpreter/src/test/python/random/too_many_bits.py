import random
random.getrandbits(33)  # expect ValueError: bits must be 32 or less
