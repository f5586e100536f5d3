import platform
print(platform.platform().startswith("MicroPython-"), len(platform.libc_ver()), type(platform.python_compiler()))  # expect: True 2 <class 'str'>
