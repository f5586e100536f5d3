for e in (ValueError, ValueError("x")):
    try:
        raise e
    except ValueError as caught:
        last = caught
print(last.args)  # expect: ('x',)
