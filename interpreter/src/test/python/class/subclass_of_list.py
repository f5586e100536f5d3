class Stack(list):
    def push(self, x): self.append(x)
    def top(self): return self[-1]
s = Stack([1, 2])
s.push(3)
print(s, len(s), s.top(), isinstance(s, list), s == [1, 2, 3])  # expect: [1, 2, 3] 3 3 True True
