# One of each kind of statement and expression that does something to the stack.
import a.b.c as d, e
from . import f as g
from ..h import *
@d
@e.f(1)
class K(e, metaclass=g):
    "no more than a text"
    def m(self, *args, k=1, **kw):
        def inner(x, y=2):
            nonlocal k
            k += x if y else -y
            return lambda: (args, k, __class__)
        yield super().m(*args, **kw)
        x, *y, z = yield from inner(k)
        del self.q, self[0], x
        return {1: x, 2: y} if x else {x for x in y if x for z in x}
async def co(a, b):
    async with a as x, b:
        async for y in x:
            if y: break
            elif x: continue
            else: return y
        else: await b
    return [i for i in b] if a else (i for i in b)
for i in range(e, 10, -2):
    try:
        with d as f.x, g[1:2, ::3]:
            if i == 5: continue
            if not (i in g and i is not f or 1 < i < 8): break
    except (e, g) as x:
        raise x from i
    except: raise
    else: e = f'{i} {g!r:>5}'
    finally:
        while i: i -= 300; assert i, 'message'
else:
    i, g = g, i
    i, g, h = 1.5, b'x', (1, 2.0, 'three')
[i][0] += [x := i * 2, print(x, end=''), ..., None][0] ** 2 // 3
for x in e:
    for y in x:
        try: break
        finally: del y
    try: continue
    finally: global zz

n = 123456789012345678901234567890
try:
    n = -0.0, 0.0, 1e100, True, 1
except: pass
while True:
    lambda *a, b=(1, 2), **c: a if b else c
    break
if n: pass
elif not None: print(n)
else: print(0)
def defaults(a, b=1, *, c, d=2, **e) -> int:
    t: int = a
    u: str
    return [[w for w in v if (z := w) > 1] for v in (b, d)] if c else t
print(*n, **{}, sep=',', end=f"{n}{'x'}")
a = b = c = n[::2], n[1:], n[:-1, ...]
a @= b; a |= c; a <<= 3; a, b = b, a; a, *b = c
del a, (b, c[0]), n.x
