def f(*args, **keywords): return len(args), len(keywords)
print(eval("f(" + "1," * 255 + ")"))  # expect: (255, 0)
for call in "f(" + "1," * 256 + ")", "f(" + ",".join("a%d=1" % i for i in range(256)) + ")":
    try:
        eval(call)
    except RuntimeError as e:
        print(e)
# expect: bytecode overflow
# expect: bytecode overflow
