try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
except Exception as e:
    print(type(e).__name__)  # expect: IndexError
