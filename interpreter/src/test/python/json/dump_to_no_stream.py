import json
json.dump([], 1)  # expect OSError: stream operation not supported
