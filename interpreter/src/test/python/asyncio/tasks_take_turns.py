import asyncio
async def count(name):
    for i in range(2):
        print(name, i)
        await asyncio.sleep_ms(0)
async def main():
    a = asyncio.create_task(count("a"))
    await count("b")
    await a
asyncio.run(main())
# expect: b 0
# expect: a 0
# expect: b 1
# expect: a 1
