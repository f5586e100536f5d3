from array import array
a = array("d", [0.5, 1])
a[1] += 0.25
print(a[1], list(a), bytes(a[:1]))  # expect: 1.25 [0.5, 1.25] b'\x00\x00\x00\x00\x00\x00\xe0?'
