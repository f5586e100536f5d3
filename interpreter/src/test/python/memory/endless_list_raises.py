def fill():
    l = []
    while True:
        l.append(bytearray(50000))
try:
    fill()
except MemoryError:
    print("MemoryError")  # expect: MemoryError
