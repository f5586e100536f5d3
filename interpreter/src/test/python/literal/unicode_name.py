größe = "ü"
print(größe, len("größe"), len("größe".encode()))  # expect: ü 5 7
