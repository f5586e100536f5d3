print("{:<5}|{:>5}|{:^5}|{:*^7}".format("a", "b", "c", "mid"))  # expect: a    |    b|  c  |**mid**
print("{:05d}|{:=+5d}".format(42, 7))  # expect: 00042|+   7
