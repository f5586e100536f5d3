import struct
print(struct.calcsize("<bI"), struct.calcsize("bI"))  # expect: 5 8
print(struct.calcsize(">hhl"), struct.calcsize("10s"))  # expect: 8 10
