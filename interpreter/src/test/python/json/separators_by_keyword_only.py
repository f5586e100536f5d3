import json
json.dumps([], (",", ":"))  # expect TypeError: extra positional arguments given
