with open("f", "w") as f:
    f.write("a\n\nb")
print(list(open("f")))  # expect: ['a\n', '\n', 'b']
