import deflate, io
deflate.DeflateIO(io.BytesIO(), 4)  # expect ValueError: format
