width, value = 6, 12
print(f"{value:{width}}|{value:<{width}}|")  # expect:     12|12    |
