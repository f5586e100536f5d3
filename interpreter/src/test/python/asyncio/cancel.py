import asyncio
async def long():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled")
        raise
async def main():
    t = asyncio.create_task(long())
    await asyncio.sleep(0)
    print(t.cancel())  # expect: True
    try:
        await t  # expect: cancelled
    except asyncio.CancelledError:
        print(t.done(), t.cancel())  # expect: True False
asyncio.run(main())
