def f():
    # comment

        # comment with another indent

    return 1
print(f())  # expect: 1
