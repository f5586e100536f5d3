import io
b = io.BytesIO(b"abcdef")
b.seek(2)
b.write(b"XY")
print(b.tell(), b.getvalue(), b.read())  # expect: 4 b'abXYef' b'ef'
