"{:=5}".format("a")  # expect ValueError: '=' alignment not allowed in string format specifier
