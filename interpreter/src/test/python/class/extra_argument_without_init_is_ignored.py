class C: pass
print(type(C(1, 2, a=3)) is C)  # expect: True
