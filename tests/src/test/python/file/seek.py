with open("f", "w+b") as f:
    f.write(b"0123456789")
    print(f.seek(-3, 2))  # expect: 7
    print(f.read(2), f.tell())  # expect: b'78' 9
    f.seek(12)
    f.write(b"x")
    f.seek(9)
    print(f.read())  # expect: b'9\x00\x00x'
    f.seek(-1, 0)  # expect OSError: [Errno 22] EINVAL
