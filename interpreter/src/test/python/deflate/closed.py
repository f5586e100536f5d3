import deflate, io
d = deflate.DeflateIO(io.BytesIO(b""))
d.close()
d.read()  # expect OSError: [Errno 22] EINVAL
