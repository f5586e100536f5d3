import _asyncio
_asyncio.TaskQueue().pop()  # expect IndexError: empty heap
