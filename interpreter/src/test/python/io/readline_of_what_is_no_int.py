import io
print(io.StringIO("hello").readline(None))  # expect: hel
