import deflate, io
data = b'x\x9c\xcbH\xcd\xc9\xc9W\xc8@\x90\x00:.\x06}'
d = deflate.DeflateIO(io.BytesIO(data))
print(d.read(5), d.read(1), d.read(), d.read())  # expect: b'hello' b' ' b'hello hello' b''
