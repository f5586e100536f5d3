import io, sys

try:
    exec("@micropython.asm_thumb\ndef f(r0):\n    nop()\n\n    mov(r0, 256)\n")
except SyntaxError as e:
    text = io.StringIO()
    sys.print_exception(e, text)
    print(text.getvalue().split("\n")[2].strip())  # expect: File "<string>", line 5, in f
    print(e)  # expect: 'mov' integer 0x100 doesn't fit in mask 0xff
