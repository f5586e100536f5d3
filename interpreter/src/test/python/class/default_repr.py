class Thing: pass
print(repr(Thing())[:17], Thing)  # expect: <Thing object at  <class 'Thing'>
