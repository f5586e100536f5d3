class Wait:
    def __iter__(self):
        try:
            yield
        except ValueError:
            return "inner caught"
async def f():
    return await Wait()
c = f(); c.send(None)
try: c.throw(ValueError)
except StopIteration as e: print(e.value)  # expect: inner caught
