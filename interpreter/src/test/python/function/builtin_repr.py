print(len, repr(print))  # expect: <function> <function>
