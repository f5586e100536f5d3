import sys, io
def f():
    raise ValueError("v")
try:
    f()
except ValueError as e:
    out = io.StringIO()
    sys.print_exception(e, out)
lines = out.getvalue().split("\n")
print(lines[0] == "Traceback (most recent call last):")  # expect: True
print(lines[1].split(", ")[1:])  # expect: ['line 5', 'in <module>']
print(lines[2].split(", ")[1:], lines[3:])  # expect: ['line 3', 'in f'] ['ValueError: v', '']
