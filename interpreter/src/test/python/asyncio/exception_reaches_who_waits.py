import asyncio
async def fail():
    raise ValueError("no")
async def main():
    t = asyncio.create_task(fail())
    try:
        await t
    except ValueError as e:
        print(repr(e), t.done())  # expect: ValueError('no',) True
asyncio.run(main())
