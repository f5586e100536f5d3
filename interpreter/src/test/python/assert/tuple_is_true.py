assert (False, "message")
print("a tuple is true")  # expect: a tuple is true
