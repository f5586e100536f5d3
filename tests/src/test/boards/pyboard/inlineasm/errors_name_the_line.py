import sys

try:
    exec("@micropython.asm_thumb\ndef f(r0):\n    nop()\n\n    mov(r0, 256)\n")
except SyntaxError as e:
    sys.print_exception(e, sys.stdout)
# expect: Traceback (most recent call last):
# expect:   File "<stdin>", line 4, in <module>
# expect:   File "<string>", line 5, in f
# expect: SyntaxError: 'mov' integer 0x100 doesn't fit in mask 0xff
