for e in (KeyError(), IndexError()):
    try:
        raise e
    except LookupError as caught:
        last = caught
print(type(last).__name__)  # expect: IndexError
