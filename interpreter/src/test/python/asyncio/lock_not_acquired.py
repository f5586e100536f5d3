import asyncio
asyncio.Lock().release()  # expect RuntimeError: Lock not acquired
