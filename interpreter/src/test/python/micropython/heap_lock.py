import micropython
micropython.heap_lock()
try:
    x = [1, 2, 3]
except MemoryError:
    x = None
micropython.heap_unlock()
print(x)  # expect: None
