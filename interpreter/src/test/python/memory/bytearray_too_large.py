try:
    bytearray(1 << 40)
except (MemoryError, OverflowError) as e:
    print(type(e).__name__ in ("MemoryError", "OverflowError"))  # expect: True
