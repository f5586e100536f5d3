[].pop()  # expect IndexError: pop from empty list
