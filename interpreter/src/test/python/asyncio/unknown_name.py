import asyncio
asyncio.Queue  # expect AttributeError: Queue
