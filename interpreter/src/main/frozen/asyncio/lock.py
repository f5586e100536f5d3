# A lock that one task at a time has. Its `state` is 0, 1 while somebody has it, or the task that gets it next.

from . import core


class Lock:
    def __init__(self):
        self.state = 0
        self.waiting = core.TaskQueue()

    def locked(self):
        return self.state == 1

    def release(self):
        if self.state != 1:
            raise RuntimeError("Lock not acquired")
        self.state = 0
        if self.waiting.peek():
            self.state = self.waiting.pop()
            core._task_queue.push(self.state)

    # To be awaited.
    def acquire(self):
        if self.state != 0:
            self.waiting.push(core.cur_task)
            core.cur_task.data = self.waiting
            try:
                yield
            except core.CancelledError as er:
                if self.state == core.cur_task:
                    # It was this one's turn: the next one's now.
                    self.state = 1
                    self.release()
                raise er
        self.state = 1
        return True

    async def __aenter__(self):
        return await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        return self.release()
