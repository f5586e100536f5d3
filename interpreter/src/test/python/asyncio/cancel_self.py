import asyncio
async def main():
    asyncio.current_task().cancel()
asyncio.run(main())  # expect RuntimeError: can't cancel self
