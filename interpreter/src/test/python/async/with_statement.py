log = []
class C:
    async def __aenter__(self): log.append("in"); return self
    async def __aexit__(self, *a): log.append(a[0])
async def f():
    async with C() as c:
        log.append(type(c).__name__)
try: f().send(None)
except StopIteration: pass
print(log)  # expect: ['in', 'C', None]
