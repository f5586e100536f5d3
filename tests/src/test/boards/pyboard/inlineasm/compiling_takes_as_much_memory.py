import gc


# Bytes that compiling takes, with what is left to the next collection, and that stay. Measured on a Cortex-M3.
def cost(text):
    names = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "__name__": 0}
    gc.collect()
    gc.disable()
    before = gc.mem_alloc()
    try:
        exec(text, names)
    except SyntaxError:
        pass
    after = gc.mem_alloc()
    gc.enable()
    gc.collect()
    return after - before, gc.mem_alloc() - before


def second_cost(body):
    text = "@micropython.asm_thumb\n" + body
    cost(text)
    return cost(text)


print(second_cost("def f():\n    nop()\n"))  # expect: (192, 32)
print(second_cost("def f(r0, r1):\n" + "    nop()\n" * 40))  # expect: (272, 112)
print(second_cost("def f(r0):\n    b(zz)\n"))  # expect: (256, 112)
print(second_cost("def f(r0):\n    mov(r9, 256)\n"))  # expect: (368, 144)
print(second_cost("def f(r1):\n    nop()\n"))  # expect: (208, 80)
