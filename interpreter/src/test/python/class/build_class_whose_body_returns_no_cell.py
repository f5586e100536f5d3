for value in 5, [1, 2], "text":
    print(__build_class__(lambda: value, "A").__name__, value)
# expect: A 5
# expect: A [1, 2]
# expect: A text
