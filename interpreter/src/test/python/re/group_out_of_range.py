import re
re.match("a", "a").group(1)  # expect IndexError: 1
