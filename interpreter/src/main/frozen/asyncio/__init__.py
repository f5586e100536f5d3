# asyncio: the names and the behaviour of MicroPython's own package (extmod/asyncio), as the firmware holds it. What is
# not in `core` is loaded when it is first asked for.

from .core import *

__version__ = (3, 0, 0)

_attrs = {
    "wait_for": "funcs",
    "wait_for_ms": "funcs",
    "gather": "funcs",
    "Event": "event",
    "ThreadSafeFlag": "event",
    "Lock": "lock",
    "open_connection": "stream",
    "start_server": "stream",
    "StreamReader": "stream",
    "StreamWriter": "stream",
}


def __getattr__(name):
    home = _attrs.get(name)
    if home is None:
        raise AttributeError(name)
    found = getattr(__import__(home, globals(), None, True, 1), name)
    globals()[name] = found
    return found
