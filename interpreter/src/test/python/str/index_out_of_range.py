"abc"[3]  # expect IndexError: string index out of range
