import os
old = os.getcwd()
os.mkdir("d")
os.chdir("d")
print(os.getcwd() == old + "/d")  # expect: True
open("f", "w").close()
os.chdir("..")
print(os.listdir("d"))  # expect: ['f']
os.chdir("/")
print(os.getcwd())  # expect: /
os.chdir("nope")  # expect OSError: [Errno 2] ENOENT
