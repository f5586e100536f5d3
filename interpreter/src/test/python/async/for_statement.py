class Up:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > self.n: raise StopAsyncIteration
        return self.i
async def f():
    out = []
    async for x in Up(3): out.append(x)
    return out
try: f().send(None)
except StopIteration as e: print(e.value)  # expect: [1, 2, 3]
