x = 1
def f():
    return globals()["x"]
print(f(), locals() is globals())  # expect: 1 True
