class Wait:
    def __iter__(self):
        got = yield "waiting"
        return got * 2
async def f():
    return await Wait()
c = f()
print(c.send(None))  # expect: waiting
try:
    c.send(21)
except StopIteration as e:
    print(e.value)  # expect: 42
