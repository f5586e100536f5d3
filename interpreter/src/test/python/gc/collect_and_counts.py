import gc
gc.collect()
before = gc.mem_alloc()
keep = bytearray(1000)
print(gc.mem_alloc() - before >= 1000, gc.mem_free() > 0)  # expect: True True
del keep
gc.collect()
print(gc.mem_alloc() - before < 1000)  # expect: True
