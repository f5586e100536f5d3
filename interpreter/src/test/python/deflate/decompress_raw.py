import deflate, io
data = b'\xcb\xcdL.\xca/\xa8,\xc9\xc8\xcfS\xc8\x1d\x01l\x00'
print(deflate.DeflateIO(io.BytesIO(data), deflate.RAW, 9).read() == b"micropython " * 20)  # expect: True
