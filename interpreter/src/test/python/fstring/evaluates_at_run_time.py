def f(x):
    return f"<{x}>"
print(f(1), f("y"), f(None))  # expect: <1> <y> <None>
