def f(): pass
print(bool(f), f == f, {f: 1}[f], f in [print, f])  # expect: True True 1 True
