import deflate, io
print(deflate.DeflateIO(io.BytesIO(b"\x01\x03\x00\xfc\xffabc"), deflate.RAW).read())  # expect: b'abc'
