import io, json
s = io.StringIO()
json.dump(["a", {}], s)
print(s.getvalue())  # expect: ["a", {}]
