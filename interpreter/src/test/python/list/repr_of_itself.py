items = [1]
items.append(items)
str(items)  # expect RuntimeError: maximum recursion depth exceeded
