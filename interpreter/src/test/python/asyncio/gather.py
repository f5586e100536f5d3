import asyncio
async def job(x):
    await asyncio.sleep_ms(1)
    if x > 2:
        raise ValueError(x)
    return x
async def main():
    print(await asyncio.gather(job(1), job(2)))  # expect: [1, 2]
    print(await asyncio.gather(job(1), job(3), return_exceptions=True))  # expect: [1, ValueError(3,)]
    try:
        await asyncio.gather(job(1), job(4))
    except ValueError as e:
        print(e)  # expect: 4
    print(await asyncio.gather())  # expect: []
asyncio.run(main())
