import asyncio
async def job(name, lock):
    async with lock:
        print(name, lock.locked())
        await asyncio.sleep_ms(1)
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(job("a", lock), job("b", lock))
    print(lock.locked())
asyncio.run(main())
# expect: a True
# expect: b True
# expect: False
