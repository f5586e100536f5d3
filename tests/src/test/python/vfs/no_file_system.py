import vfs
vfs.mount(5, "/x")  # expect AttributeError: 'int' object has no attribute 'readblocks'
