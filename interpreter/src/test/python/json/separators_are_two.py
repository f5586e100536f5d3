import json
json.dumps([], separators=(",",))  # expect ValueError: requested length 2 but object has length 1
