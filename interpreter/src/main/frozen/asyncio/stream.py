# Streams that tasks can wait for, and TCP connections and servers over them.

from . import core

_NEWLINE = 10


class Stream:
    def __init__(self, s, e={}):
        self.s = s
        self.e = e
        self.out_buf = b""

    def get_extra_info(self, v):
        return self.e[v]

    def close(self):
        pass

    async def wait_closed(self):
        self.s.close()

    # To be awaited, as all that follow but `write`.
    def read(self, n=-1):
        data = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(n)
            if part is not None:
                if n >= 0:
                    return part
                if not len(part):
                    return data
                data += part

    def readinto(self, buf):
        yield core._io_queue.queue_read(self.s)
        return self.s.readinto(buf)

    def readexactly(self, n):
        data = b""
        while n:
            yield core._io_queue.queue_read(self.s)
            part = self.s.read(n)
            if part is not None:
                if not len(part):
                    raise EOFError
                data += part
                n -= len(part)
        return data

    def readline(self):
        line = b""
        while True:
            yield core._io_queue.queue_read(self.s)
            part = self.s.readline()
            if part is not None:
                line += part
                if not part or line[-1] == _NEWLINE:
                    return line

    # Writes what the stream takes at once and keeps the rest for `drain`.
    def write(self, buf):
        if not self.out_buf:
            count = self.s.write(buf)
            if count == len(buf):
                return
            if count is not None:
                buf = buf[count:]
        self.out_buf += buf

    def drain(self):
        if not self.out_buf:
            # Others get their turn in any case.
            return (yield from core.sleep_ms(0))
        left = memoryview(self.out_buf)
        while len(left):
            yield core._io_queue.queue_write(self.s)
            count = self.s.write(left)
            if count is not None:
                left = left[count:]
        self.out_buf = b""


StreamReader = Stream
StreamWriter = Stream


# To be awaited.
def open_connection(host, port, ssl=None, server_hostname=None):
    from errno import EINPROGRESS
    import socket

    address = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    s = socket.socket(address[0], address[1], address[2])
    s.setblocking(False)
    try:
        s.connect(address[-1])
    except OSError as er:
        if er.errno != EINPROGRESS:
            raise er
    if ssl:
        if ssl is True:
            import ssl as _ssl

            ssl = _ssl.SSLContext(_ssl.PROTOCOL_TLS_CLIENT)
        s = ssl.wrap_socket(s, server_hostname=server_hostname or host, do_handshake_on_connect=False)
        s.setblocking(False)
    stream = Stream(s)
    yield core._io_queue.queue_write(s)
    return stream, stream


class Server:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.close()
        await self.wait_closed()

    def close(self):
        self.state = True
        self.task.cancel()

    async def wait_closed(self):
        await self.task

    # `state` tells a server that was closed from one whose task was cancelled.
    async def _serve(self, s, cb, ssl):
        self.state = False
        while True:
            try:
                yield core._io_queue.queue_read(s)
            except core.CancelledError as er:
                s.close()
                if self.state:
                    return
                raise er
            try:
                client, address = s.accept()
            except:
                continue
            if ssl:
                try:
                    client = ssl.wrap_socket(client, server_side=True, do_handshake_on_connect=False)
                except OSError as er:
                    core.sys.print_exception(er)
                    client.close()
                    continue
            client.setblocking(False)
            stream = Stream(client, {"peername": address})
            core.create_task(cb(stream, stream))


async def start_server(cb, host, port, backlog=5, ssl=None):
    import socket

    address = socket.getaddrinfo(host, port)[0]
    s = socket.socket(address[0])
    s.setblocking(False)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(address[-1])
    s.listen(backlog)
    server = Server()
    server.task = core.create_task(server._serve(s, cb, ssl))
    try:
        # The server's task must have begun before it can be cancelled.
        await core.sleep_ms(0)
    except core.CancelledError as er:
        server.task.cancel()
        raise er
    return server


# ---- names of the package's forerunner ----


async def stream_awrite(self, buf, off=0, sz=-1):
    if off != 0 or sz != -1:
        buf = memoryview(buf)
        buf = buf[off : off + (len(buf) if sz == -1 else sz)]
    self.write(buf)
    await self.drain()


Stream.aclose = Stream.wait_closed
Stream.awrite = stream_awrite
Stream.awritestr = stream_awrite
