# needs: doubles
"a,b".rsplit(",", 2 ** 40)  # expect MemoryError: memory allocation failed, allocating 8796093022216 bytes
