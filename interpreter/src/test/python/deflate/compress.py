# needs: PY_DEFLATE_COMPRESS
import deflate, io
def pack(format):
    b = io.BytesIO()
    with deflate.DeflateIO(b, format) as d:
        d.write(b"ababab" * 20)
    b.seek(0)
    print(b.getvalue().hex(), deflate.DeflateIO(b, format).read() == b"ab" * 60)
pack(deflate.RAW)  # expect: 4b4c1a180800 True
pack(deflate.ZLIB)  # expect: 18954b4c1a180800cdfa2db5 True
pack(deflate.GZIP)  # expect: 1f8b08000000000004034b4c1a18080050f2afaf78000000 True
