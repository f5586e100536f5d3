saved = None
try:
    1 / 0
except ZeroDivisionError as e:
    saved = e
print(repr(saved))  # expect: ZeroDivisionError('divide by zero',)
