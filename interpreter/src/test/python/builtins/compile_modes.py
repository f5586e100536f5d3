code = compile("x + 1", "name", "eval")
x = 4
print(eval(code))  # expect: 5
exec(compile("y = x * 2", "name", "exec"))
print(y)  # expect: 8
