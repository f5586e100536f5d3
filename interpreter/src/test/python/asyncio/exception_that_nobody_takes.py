import asyncio
def handler(loop, context):
    print(context["message"], repr(context["exception"]))  # expect: Task exception wasn't retrieved ValueError('no',)
async def fail():
    raise ValueError("no")
async def main():
    asyncio.get_event_loop().set_exception_handler(handler)
    asyncio.create_task(fail())
    await asyncio.sleep_ms(1)
    await asyncio.sleep_ms(1)
asyncio.run(main())
