it = iter([1, 2])
print(next(it), next(it), next(it, "none left"), iter(it) is it)  # expect: 1 2 none left True
