for x in []:
    pass
else:
    print("empty")  # expect: empty
for x in [1]:
    break
else:
    print("never")
print(x)  # expect: 1
