import io
text = io.StringIO("\u20ac")
text.write(b"ab", 1)
text.getvalue()  # expect UnicodeError
