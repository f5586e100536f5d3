str(b"\xff", "utf-8")  # expect UnicodeError
