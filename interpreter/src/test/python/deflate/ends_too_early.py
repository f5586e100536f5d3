import deflate, io
data = b'x\x9c\xcbH\xcd\xc9\xc9W'
try:
    deflate.DeflateIO(io.BytesIO(data)).read()
except EOFError:
    print("end")  # expect: end
