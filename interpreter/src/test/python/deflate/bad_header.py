import deflate, io
deflate.DeflateIO(io.BytesIO(b"ab")).read()  # expect OSError: [Errno 22] EINVAL
