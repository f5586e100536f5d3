while True:
    break
else:
    print("never")
print("after")  # expect: after
