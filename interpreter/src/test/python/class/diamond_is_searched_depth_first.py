class Top:
    x = "Top"
class Left(Top): pass
class Right(Top):
    x = "Right"
class Bottom(Left, Right): pass
print(Bottom.x)  # expect: Top
