# What the compiler had freed stayed in the list of fresh roots: an object made at the same place was
# kept alive until the module ended.
import gc
gc.collect()
before = gc.mem_alloc()
for i in range(20):
    keep = bytearray(1000)
keep = None
gc.collect()
print(gc.mem_alloc() - before < 500)  # expect: True
