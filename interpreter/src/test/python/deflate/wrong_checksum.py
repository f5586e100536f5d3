import deflate, io
data = b'x\x9c\xcbH\xcd\xc9\xc9W\xc8@\x90\x00:.\x06\x00'
deflate.DeflateIO(io.BytesIO(data)).read()  # expect OSError: [Errno 22] EINVAL
