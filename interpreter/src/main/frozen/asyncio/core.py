# Tasks, the loop that runs them, sleeping, and waiting for streams. The tasks and their queue are those of `_asyncio`;
# nothing here allocates while tasks only sleep.
#
# A task's `data` is what it waits on (a queue, an IOQueue or a task), what is to be thrown into it or, when it is done,
# how it ended. Its `state` is True while it runs, None when it is done and False when it is done and somebody knows;
# or the queue of those who wait for it, or a function to call at its end.

import sys
from time import ticks_add, ticks_diff, ticks_ms as ticks

from _asyncio import Task, TaskQueue

try:
    import select
except ImportError:
    from . import poller as select


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


_failure = {"message": "Task exception wasn't retrieved", "exception": None, "future": None}


# ---- sleeping ----


# Yields once, when it has put the current task back into the queue.
class SingletonGenerator:
    def __init__(self):
        self.state = None
        self.exc = StopIteration()

    def __iter__(self):
        return self

    def __next__(self):
        wake = self.state
        if wake is None:
            self.exc.__traceback__ = None
            raise self.exc
        _task_queue.push(cur_task, wake)
        self.state = None


def sleep_ms(t, sgen=SingletonGenerator()):
    assert sgen.state is None
    sgen.state = ticks_add(ticks(), max(0, t))
    return sgen


def sleep(t):
    return sleep_ms(int(t * 1000))


# ---- streams ----


# Tasks that wait for streams: `map` has the reader, the writer and the stream by the stream's id.
class IOQueue:
    def __init__(self):
        self.poller = select.poll()
        self.map = {}

    def _enqueue(self, s, idx):
        if id(s) in self.map:
            waiting = self.map[id(s)]
            assert waiting[idx] is None
            waiting[idx] = cur_task
            self.poller.modify(s, select.POLLIN | select.POLLOUT)
        else:
            waiting = [None, None, s]
            waiting[idx] = cur_task
            self.map[id(s)] = waiting
            self.poller.register(s, select.POLLOUT if idx else select.POLLIN)
        cur_task.data = self

    def _dequeue(self, s):
        del self.map[id(s)]
        self.poller.unregister(s)

    def queue_read(self, s):
        self._enqueue(s, 0)

    def queue_write(self, s):
        self._enqueue(s, 1)

    def _waited_on_by(self, task):
        for key in self.map:
            waiting = self.map[key]
            if waiting[0] is task or waiting[1] is task:
                return waiting
        return None

    def remove(self, task):
        waiting = self._waited_on_by(task)
        while waiting:
            self._dequeue(waiting[2])
            waiting = self._waited_on_by(task)

    def wait_io_event(self, dt):
        for s, event in self.poller.ipoll(dt):
            waiting = self.map[id(s)]
            if waiting[0] is not None and event & ~select.POLLOUT:
                _task_queue.push(waiting[0])
                waiting[0] = None
            if waiting[1] is not None and event & ~select.POLLIN:
                _task_queue.push(waiting[1])
                waiting[1] = None
            if waiting[0] is not None:
                self.poller.modify(s, select.POLLIN)
            elif waiting[1] is not None:
                self.poller.modify(s, select.POLLOUT)
            else:
                self._dequeue(s)


# ---- running ----


def create_task(coro):
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro, globals())
    _task_queue.push(task)
    return task


def _promote_to_task(aw):
    return aw if isinstance(aw, Task) else create_task(aw)


# Waits until a task is due; False when none can ever be. A main task that is not done keeps the loop alive.
def _wait(main_task):
    global cur_task
    while True:
        task = _task_queue.peek()
        if task:
            delay = max(0, ticks_diff(task.ph_key, ticks()))
        elif _io_queue.map:
            delay = -1
        else:
            cur_task = None
            if not main_task or not main_task.state:
                return False
            delay = 3
        _io_queue.wait_io_event(delay)
        if delay <= 0:
            return True


# Lets those who wait for a task know how it ended.
def _finish(task, er, awaited):
    state = task.state
    if state is True:
        task.state = False if awaited else None
    else:
        if callable(state):
            state(task, er)
            awaited = True
        else:
            while state.peek():
                _task_queue.push(state.pop())
                awaited = True
        task.state = False
    if not awaited and not isinstance(er, _quiet):
        # Run once more, to complain if nobody has taken the exception by then.
        _task_queue.push(task)
    task.data = er


# Nobody has taken the exception that ended a task.
def _complain(task, exc):
    task.data = exc
    _failure["exception"] = exc
    _failure["future"] = task
    Loop.call_exception_handler(_failure)


_endings = (CancelledError, Exception)
_quiet = (CancelledError, StopIteration)


def run_until_complete(main_task=None):
    global cur_task
    while _wait(main_task):
        task = cur_task = _task_queue.pop()
        exc = task.data
        try:
            if exc:
                task.data = None
                task.coro.throw(exc)
            else:
                task.coro.send(None)
        except _endings as er:
            assert task.data is None
            is_main = task is main_task
            if is_main:
                cur_task = None
                if not isinstance(er, StopIteration):
                    task.state = False
                    raise er
                if task.state is None:
                    task.state = False
            if task.state:
                _finish(task, er, is_main)
            elif task.state is None:
                _complain(task, exc)
            if is_main:
                return er.value


def run(coro):
    return run_until_complete(create_task(coro))


# ---- the loop as an object ----


async def _stopper():
    pass


cur_task = None
_stop_task = None


# There is only one loop; the class is it.
class Loop:
    _exc_handler = None

    def create_task(coro):
        return create_task(coro)

    def run_forever():
        global _stop_task
        _stop_task = Task(_stopper(), globals())
        run_until_complete(_stop_task)

    def run_until_complete(aw):
        return run_until_complete(_promote_to_task(aw))

    def stop():
        global _stop_task
        if _stop_task is not None:
            _task_queue.push(_stop_task)
            _stop_task = None

    def close():
        pass

    def set_exception_handler(handler):
        Loop._exc_handler = handler

    def get_exception_handler():
        return Loop._exc_handler

    def default_exception_handler(loop, context):
        future = context["future"]
        print(context["message"], file=sys.stderr)
        print("future:", future, "coro=", future.coro, file=sys.stderr)
        sys.print_exception(context["exception"], sys.stderr)

    def call_exception_handler(context):
        (Loop._exc_handler or Loop.default_exception_handler)(Loop, context)


def get_event_loop(runq_len=0, waitq_len=0):
    return Loop


def current_task():
    if cur_task is None:
        raise RuntimeError("no running event loop")
    return cur_task


def new_event_loop():
    global _task_queue, _io_queue
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    return Loop


new_event_loop()
