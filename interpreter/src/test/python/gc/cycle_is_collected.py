import gc
class Node: pass
def make():
    for i in range(200):
        n = Node()
        n.me = n
        n.data = bytearray(500)
gc.collect(); before = gc.mem_alloc()
make()
gc.collect()
print(gc.mem_alloc() - before < 20000)  # expect: True
