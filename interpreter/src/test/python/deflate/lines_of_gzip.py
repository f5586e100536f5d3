import deflate, io
data = b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\xc9\xccKU0\xe4\xca\x01QF\\\x00\x01\xb4=\x85\x0e\x00\x00\x00'
with deflate.DeflateIO(io.BytesIO(data), deflate.GZIP) as d:
    print(d.readline(), d.readline(), d.readline())  # expect: b'line 1\n' b'line 2\n' b''
