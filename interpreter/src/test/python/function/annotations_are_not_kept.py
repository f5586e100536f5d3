def f(a: int, *b: str, c: "x" = 1, **d: None) -> list:
    return a, b, c, d
print(f(1, 2))  # expect: (1, (2,), 1, {})
