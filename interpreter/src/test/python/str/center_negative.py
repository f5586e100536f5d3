# needs: doubles
"abc".center(-2)  # expect MemoryError: memory allocation failed, allocating 18446744073709551615 bytes
