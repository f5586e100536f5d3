x: int = 3
y: "anything" = x
z: str
print(x, y, "z" in globals())  # expect: 3 3 False
