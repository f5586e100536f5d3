try:
    exec("@micropython.asm_xtensa\ndef f():\n    pass\n")
except SyntaxError as e:
    print(e)  # expect: invalid micropython decorator
