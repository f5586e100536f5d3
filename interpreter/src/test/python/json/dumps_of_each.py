import json
print(json.dumps([1, True, None, "a", {"b": (2, [])}]))  # expect: [1, true, null, "a", {"b": [2, []]}]
print(json.dumps(b"1234"), json.dumps("\n\x01\\\""))  # expect: "1234" "\n\u0001\\\""
