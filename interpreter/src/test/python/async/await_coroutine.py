async def inner(x):
    return x + 1
async def outer():
    return await inner(1) + await inner(10)
try:
    outer().send(None)
except StopIteration as e:
    print(e.value)  # expect: 13
