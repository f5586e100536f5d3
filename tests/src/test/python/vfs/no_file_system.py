import vfs
vfs.mount(5, "/x")  # expect OSError: [Errno 19] ENODEV
