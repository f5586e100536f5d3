import deflate, io
deflate.DeflateIO(io.BytesIO(), deflate.RAW, 4)  # expect ValueError: wbits
