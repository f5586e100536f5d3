import json
json.loads("")  # expect ValueError: syntax error in JSON
