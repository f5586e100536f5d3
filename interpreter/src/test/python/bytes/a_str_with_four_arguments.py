bytes("a", "utf-8", "strict", 1)  # expect TypeError: string argument without an encoding
