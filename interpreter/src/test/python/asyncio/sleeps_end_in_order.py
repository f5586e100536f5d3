import asyncio
async def late(ms):
    await asyncio.sleep_ms(ms)
    print(ms)
async def main():
    await asyncio.gather(late(30), late(10), late(20))
asyncio.run(main())
# expect: 10
# expect: 20
# expect: 30
