try:
    eval("1 +")
except SyntaxError as e:
    print(type(e).__name__, e)  # expect: SyntaxError invalid syntax
