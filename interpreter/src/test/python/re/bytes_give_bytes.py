import re
print(re.match(b"a.", b"ab").group(0), re.compile("b").split(b"abc"))  # expect: b'ab' [b'a', b'c']
