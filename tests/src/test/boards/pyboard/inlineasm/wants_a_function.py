try:
    exec("@micropython.asm_thumb\nclass A:\n    pass\n")
except SyntaxError as e:
    print(e)  # expect: inline assembler must be a function
