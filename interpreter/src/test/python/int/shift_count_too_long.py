1 << 2**70  # expect OverflowError: overflow converting long int to machine word
