s = {1}
s |= {2}
s.update([3], "a")
s ^= {1}
s -= {"a"}
print(sorted(s))  # expect: [2, 3]
s &= {2, 9}
print(s)  # expect: {2}
