import asyncio
async def job(ms):
    await asyncio.sleep_ms(ms)
    return "done"
async def main():
    print(await asyncio.wait_for(job(1), 1))  # expect: done
    try:
        await asyncio.wait_for_ms(job(100), 5)
    except asyncio.TimeoutError:
        print("timeout")  # expect: timeout
    print(await asyncio.wait_for(job(1), None))  # expect: done
asyncio.run(main())
