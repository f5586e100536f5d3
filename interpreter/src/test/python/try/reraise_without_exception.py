try:
    raise
except RuntimeError as e:
    print(e)  # expect: no active exception to reraise
