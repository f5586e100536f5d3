# Waiting for something with a limit, and for several things at once.

from . import core


# Awaits `aw`; then ends the waiter's sleep, with how it went in the CancelledError.
async def _run(waiter, aw):
    result = None
    try:
        result = await aw
        status = True
    except BaseException as er:
        status = er
    if waiter.data is None and waiter.cancel():
        waiter.data = core.CancelledError(status, result)


async def wait_for(aw, timeout, sleep=core.sleep):
    aw = core._promote_to_task(aw)
    if timeout is None:
        return await aw
    runner = core.create_task(_run(core.cur_task, aw))
    try:
        await sleep(timeout)
    except core.CancelledError as er:
        status = er.value
        if status is True:
            return er.args[1]
        if status is None:
            # Cancelled from outside, and not by the runner.
            runner.cancel()
            raise er
        raise status
    runner.cancel()
    await runner
    raise core.TimeoutError


def wait_for_ms(aw, timeout):
    return wait_for(aw, timeout, core.sleep_ms)


# What a gathering task waits on: there is nothing to remove it from.
class _Remove:
    @staticmethod
    def remove(task):
        pass


# To be awaited.
def gather(*aws, return_exceptions=False):
    # How many tasks are still to end; or the exception that ends the gathering.
    state = 0

    def done(task, er):
        nonlocal state
        if gatherer.data is not _Remove:
            # Scheduled already, by a task that failed or from outside.
            return
        if return_exceptions or isinstance(er, StopIteration):
            state -= 1
            if state:
                return
        else:
            state = er
        core._task_queue.push(gatherer)

    tasks = [core._promote_to_task(aw) for aw in aws]
    for task in tasks:
        if task.state is True:
            task.state = done
            state += 1
        elif task.state:
            raise RuntimeError("can't gather")
        elif not return_exceptions and not isinstance(task.data, StopIteration):
            # Failed already: there will be no waiting.
            state = -len(tasks)

    gatherer = core.cur_task
    cancels = False
    if state > 0:
        gatherer.data = _Remove
        try:
            yield
        except core.CancelledError as er:
            cancels = True
            state = er

    for i, task in enumerate(tasks):
        if task.state is done:
            # Still running, but not for this gathering.
            task.state = True
            if cancels:
                task.cancel()
        elif isinstance(task.data, StopIteration):
            tasks[i] = task.data.value
        elif return_exceptions:
            tasks[i] = task.data
        elif isinstance(state, int):
            state = task.data
    if state:
        raise state
    return tasks
