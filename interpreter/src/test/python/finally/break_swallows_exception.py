for i in range(2):
    try:
        raise ValueError
    finally:
        break
print("still here", i)  # expect: still here 0
