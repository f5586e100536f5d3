import json
print(json.loads('[null, true, false, 1, -2, "x", [], {}]'))  # expect: [None, True, False, 1, -2, 'x', [], {}]
print(json.loads(b' {"a": {"b": [1]}} '), json.loads('"x"'), json.loads("5"))  # expect: {'a': {'b': [1]}} x 5
print(json.loads("1.5"), json.loads("[1e2]"))  # expect: 1.5 [100.0]
