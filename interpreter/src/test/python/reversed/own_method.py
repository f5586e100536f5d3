class Box:
    def __reversed__(self):
        return iter([7])

print(list(reversed(Box())))  # expect: [7]
