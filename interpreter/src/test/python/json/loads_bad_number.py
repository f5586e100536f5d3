import json
try:
    json.loads("[1-2]")
except ValueError as e:
    print(str(e)[:35])  # expect: invalid syntax for integer with bas
