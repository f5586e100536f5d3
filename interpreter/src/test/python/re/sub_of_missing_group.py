import re
re.sub("a", r"\1", "a")  # expect IndexError: 1
