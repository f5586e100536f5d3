class Table:
    def __getitem__(self, k): return "get", k
    def __setitem__(self, k, v): self.set = k, v
    def __delitem__(self, k): self.deleted = k
t = Table()
t["a"] = 1
del t[2]
print(t[1], t[1:2], t[0, 1])  # expect: ('get', 1) ('get', slice(1, 2, None)) ('get', (0, 1))
print(t.set, t.deleted)  # expect: ('a', 1) 2
