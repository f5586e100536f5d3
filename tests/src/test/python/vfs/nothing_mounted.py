import os, vfs
vfs.umount("/")
print(os.listdir("/"), os.statvfs("/")[9])  # expect: [] 4096
try:
    open("/f")
except OSError as e:
    print(e)  # expect: [Errno 19] ENODEV
os.mkdir("/")  # expect OSError: [Errno 17] EEXIST
