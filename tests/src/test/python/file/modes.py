with open("f", "w") as f:
    print(f.write("one\ntwo\n"))  # expect: 8
with open("f", "a") as f:
    f.write("three")
print(open("f").read())
# expect: one
# expect: two
# expect: three
with open("f", "r+b") as f:
    f.write(b"ONE")
print(open("f", "rb").readlines())  # expect: [b'ONE\n', b'two\n', b'three']
open("f", "w").close()
print(open("f").read() == "")  # expect: True
