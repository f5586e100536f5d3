import json
json.loads("1 2")  # expect ValueError: syntax error in JSON
