import io, json
print(json.load(io.StringIO('{"a": [1, 2]}')), json.load(io.BytesIO(b"7 ")))  # expect: {'a': [1, 2]} 7
