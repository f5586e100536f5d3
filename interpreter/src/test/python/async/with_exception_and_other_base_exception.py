class M:
    async def __aenter__(self): return self
    async def __aexit__(self, kind, value, trace): print(kind.__name__)  # expect: KeyError
async def f():
    async with M():
        raise KeyError(1)
BaseException = ValueError
try:
    f().send(None)
except KeyError as e:
    print("still raised", e)  # expect: still raised 1
