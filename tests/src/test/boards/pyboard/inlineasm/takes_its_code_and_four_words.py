import gc

text = "@micropython.asm_thumb\ndef f():\n" + "    nop()\n" * 10
f = before = after = 0
exec(text)
f = 0
gc.collect()
before = gc.mem_alloc()
exec(text)
gc.collect()
after = gc.mem_alloc()
print(after - before)  # expect: 48
