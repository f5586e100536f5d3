class C: pass
C.nothing  # expect AttributeError: type object 'C' has no attribute 'nothing'
