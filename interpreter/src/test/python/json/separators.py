import json
print(json.dumps({"a": [1, 2]}, separators=(",", ":")))  # expect: {"a":[1,2]}
print(json.dumps([1, 2], separators=None))  # expect: [1, 2]
