# needs: wide words
try:
    ' '.center(1 << 40)
except MemoryError as e:
    print('MemoryError')  # expect: MemoryError
