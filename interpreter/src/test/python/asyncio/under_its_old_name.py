import uasyncio, asyncio
print(uasyncio.sleep_ms is asyncio.sleep_ms)  # expect: True
