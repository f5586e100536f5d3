# Exercises the parts of Softboard that most programs use; the launcher runs it once to make the AOT cache.
import gc
import math
import micropython
import struct
import sys
import time

try:
    import pyb
except ImportError:
    pyb = None


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

    @property
    def title(self):
        return self.name.upper()


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return math.pi * self.radius**2


def squares(n):
    for i in range(n):
        yield i * i


if pyb:
    led = pyb.LED(1)
    for i in range(4):
        led.toggle()
        time.sleep_ms(10)
words = {}
for word in "the quick brown fox jumps over the lazy dog the end".split():
    words[word] = words.get(word, 0) + 1
print(sorted(words.items(), key=lambda item: item[1]))
print([c for c in "abc"], {c for c in "abc"}, sum(squares(10)), 2**100, 10 / 4)
print("%d %s %.2f" % (1, "x", 1.5), "{:>5}|{}".format(1, 2), f"{3 + 4}")
print(Circle(2).area(), Circle(1).title, struct.pack("<HB", 1, 2))
try:
    raise ValueError("x")
except ValueError as error:
    print(repr(error))
finally:
    gc.collect()
micropython.mem_info()
print(sys.version)
