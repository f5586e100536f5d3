# Stands in for `select` where a build has none: it asks the streams written in Python, and waits between.

from time import sleep_ms, ticks_add, ticks_diff, ticks_ms

POLLIN = 1
POLLOUT = 4
_POLL = 3


class poll:
    def __init__(self):
        self.streams = {}

    def register(self, stream, events):
        self.streams[id(stream)] = [stream, events]

    def modify(self, stream, events):
        self.streams[id(stream)][1] = events

    def unregister(self, stream):
        del self.streams[id(stream)]

    def ipoll(self, delay):
        if self.streams:
            return self._ready(delay)
        if delay > 0:
            sleep_ms(delay)
        return ()

    def _ready(self, delay):
        end = ticks_add(ticks_ms(), max(0, delay))
        while True:
            ready = []
            for stream, events in self.streams.values():
                found = stream.ioctl(_POLL, events)
                if found:
                    ready.append((stream, found))
            if ready or delay >= 0 and ticks_diff(end, ticks_ms()) <= 0:
                return ready
            sleep_ms(1)
