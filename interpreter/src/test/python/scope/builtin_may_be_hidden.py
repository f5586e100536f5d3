len = lambda x: "mine"
print(len([]))  # expect: mine
del len
print(len([]))  # expect: 0
