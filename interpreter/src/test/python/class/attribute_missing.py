class C: pass
C().nothing  # expect AttributeError: 'C' object has no attribute 'nothing'
