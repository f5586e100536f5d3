import asyncio
async def wait(e):
    print(await e.wait())
async def main():
    e = asyncio.Event()
    t = asyncio.create_task(wait(e))
    await asyncio.sleep(0)
    print(e.is_set(), t.done())  # expect: False False
    e.set()
    await t  # expect: True
    e.clear()
    print(e.is_set())  # expect: False
asyncio.run(main())
