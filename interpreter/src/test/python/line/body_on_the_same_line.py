if 1: x = 1; y = 2
for i in range(2): x += i
def f(a): return a * 2
class C: z = 3
print(x, y, f(4), C.z)  # expect: 2 2 8 3
