# needs: doubles
"abc".center(2**63 - 1)  # expect MemoryError: memory allocation failed, allocating 9223372036854775808 bytes
