import asyncio
asyncio.current_task()  # expect RuntimeError: no running event loop
