import json
json.loads("{[]: 1}")  # expect ValueError: syntax error in JSON
