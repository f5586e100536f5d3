import json
print(json.loads("[1 2,,3}"), json.loads('{"a" 1}'))  # expect: [1, 2, 3] {'a': 1}
