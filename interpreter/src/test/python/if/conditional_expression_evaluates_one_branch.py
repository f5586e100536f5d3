print("yes" if True else 1 / 0)  # expect: yes
print(1 / 0 if 0 else "no")  # expect: no
print(1 if 0 else 2 if 0 else 3)  # expect: 3
