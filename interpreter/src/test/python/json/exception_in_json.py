import json
class E(Exception):
    pass
print(json.dumps([KeyError("k"), E("q")]))  # expect: [["k"], E('q',)]
