import json
print(json.dumps({1: 2}), json.dumps({None: False}), json.dumps({"a": "b"}))  # expect: {"1": 2} {"null": false} {"a": "b"}
