bytes("a")  # expect TypeError: string argument without an encoding
