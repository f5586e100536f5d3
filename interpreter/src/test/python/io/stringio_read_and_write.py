import io
s = io.StringIO("one\ntwo\n")
print([s.read(2), s.readline(), s.read(), s.read()])  # expect: ['on', 'e\n', 'two\n', '']
