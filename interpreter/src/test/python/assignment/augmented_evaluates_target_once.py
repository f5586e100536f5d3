calls = []
def items():
    calls.append(1)
    return values
values = [1, 2]
items()[0] += 5
print(values, len(calls))  # expect: [6, 2] 1
