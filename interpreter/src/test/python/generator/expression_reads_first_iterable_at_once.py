log = []
def items():
    log.append("items")
    return [1, 2]
it = (x * 10 for x in items())
print(log, list(it), list(it))  # expect: ['items'] [10, 20] []
