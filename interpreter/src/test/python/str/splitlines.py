print("a\nb\r\nc\rd\n".splitlines())  # expect: ['a', 'b', 'c', 'd']
print("a\n\nb".splitlines(True), "".splitlines())  # expect: ['a\n', '\n', 'b'] []
