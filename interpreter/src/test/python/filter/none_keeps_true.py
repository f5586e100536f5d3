print(list(filter(None, [0, 1, "", "a"])))  # expect: [1, 'a']
print(list(filter(lambda x: x % 2, range(6))))  # expect: [1, 3, 5]
