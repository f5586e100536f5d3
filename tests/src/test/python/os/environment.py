import os
os.putenv("NAME", "value")
print(os.getenv("NAME"))  # expect: value
os.unsetenv("NAME")
print(os.getenv("NAME"), os.getenv("NAME", 1))  # expect: None 1
os.putenv("A=B", "")  # expect OSError: [Errno 22] EINVAL
