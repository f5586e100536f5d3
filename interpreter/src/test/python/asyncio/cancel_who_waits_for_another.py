import asyncio
async def inner():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("inner")  # expect: inner
        raise
async def outer():
    await asyncio.create_task(inner())
async def main():
    t = asyncio.create_task(outer())
    await asyncio.sleep_ms(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("outer")  # expect: outer
asyncio.run(main())
