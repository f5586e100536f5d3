falsy = [0, 0.0, "", b"", (), [], {}, set(), None, False, range(0)]
truthy = [1, -1, 0.1, "0", b"\0", (0,), [0], {0: 0}, object(), ...]
print(any(falsy), all(truthy))  # expect: False True
