import sys, io
s = io.StringIO()
sys.print_exception(ValueError("x"), s)
print(repr(s.getvalue()))  # expect: 'ValueError: x\n'
