try:
    open("f")
except OSError as e:
    print(e)  # expect: [Errno 2] ENOENT
open("")  # expect OSError: [Errno 2] ENOENT
