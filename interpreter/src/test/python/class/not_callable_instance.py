class C: pass
C()()  # expect TypeError: 'C' object isn't callable
