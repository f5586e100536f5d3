class C:
    async def __aenter__(self): pass
    async def __aexit__(self, kind, *a): return kind is ValueError
async def f():
    async with C():
        raise ValueError
    return "swallowed"
try: f().send(None)
except StopIteration as e: print(e.value)  # expect: swallowed
