# of mpy-cross -march=armv6m: @micropython.asm_thumb / def f(r0): add(r0, 1)
code = bytes.fromhex("4d06131f030008612e7079000f0266004c0002013200160251630133f2b50130f2bd000102")
with open("part.mpy", "wb") as file:
    file.write(code)
import part

print(part.f(41))  # expect: 42
