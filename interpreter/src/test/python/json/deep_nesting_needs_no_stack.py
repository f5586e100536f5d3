import json
x = json.loads("[" * 200 + "]" * 200)
n = 0
while x:
    x = x[0]
    n += 1
print(n)  # expect: 199
