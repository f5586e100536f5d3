while 0:
    print("never")
while False:
    print("never")
else:
    print("else")  # expect: else
