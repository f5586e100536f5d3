code = bytearray.fromhex("4d06231f030008612e7079000f0266004c0002013200160251630133f2b50130f2bd000102")
with open("part.mpy", "wb") as file:
    file.write(code)
try:
    import part
except ValueError as e:
    print(e)  # expect: incompatible .mpy arch
code[2] = 7 << 2 | 2
with open("part.mpy", "wb") as file:
    file.write(code)
try:
    import part
except ValueError as e:
    print(e)  # expect: incompatible .mpy file
