import asyncio
async def main():
    raise ValueError("no")
asyncio.run(main())  # expect ValueError: no
