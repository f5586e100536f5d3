def five(f): return 5
@five
def g(): pass
print(g)  # expect: 5
