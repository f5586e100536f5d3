import asyncio
asyncio.run(5)  # expect TypeError: coroutine expected
