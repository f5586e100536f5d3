def key(x):
    raise ValueError("in key")
[2, 1].sort(key=key)  # expect ValueError: in key
