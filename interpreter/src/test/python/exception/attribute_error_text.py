class C: pass
try:
    C().missing
except AttributeError as e:
    print(e)  # expect: 'C' object has no attribute 'missing'
