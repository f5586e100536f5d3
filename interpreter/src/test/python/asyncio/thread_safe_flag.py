import asyncio
async def main():
    flag = asyncio.ThreadSafeFlag()
    flag.set()
    await flag.wait()
    t = asyncio.create_task(flag.wait())
    await asyncio.sleep_ms(1)
    print(t.done())  # expect: False
    flag.set()
    await t
    print(t.done())  # expect: True
asyncio.run(main())
