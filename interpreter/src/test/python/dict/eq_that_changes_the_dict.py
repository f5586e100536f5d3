# A dict is searched again when a key's __eq__ or __hash__ has changed it; no other object's memory is written to.
class Clearing:
    def __init__(self, what):
        self.what = what

    def __hash__(self):
        return 1

    def __eq__(self, other):
        global on
        if on:
            on = False
            self.what.clear()
            for i in range(100):
                keep.append(bytearray(16 + 16 * (i % 8)))
        return False


keep = []
on = False
d = {}
for i in range(3):
    d[Clearing(d)] = i
on = True
d[Clearing(d)] = 7
print(len(d), list(d.values()), any(any(b) for b in keep))  # expect: 1 [7] False

s = set()
for i in range(3):
    s.add(Clearing(s))
on = True
s.add(Clearing(s))
print(len(s), any(any(b) for b in keep))  # expect: 1 False


class ClearingHash:
    def __hash__(self):
        d.clear()
        s.clear()
        return 1


d[ClearingHash()] = 1
d[ClearingHash()] = 2
print(list(d.values()))  # expect: [2]
s.add(ClearingHash())
s.add(ClearingHash())
print(len(s))  # expect: 1
print(-1 in {-1}, {-1, -1})  # expect: True {-1}
