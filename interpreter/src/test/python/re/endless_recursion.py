import re
re.match("(a*)*", "aaa")  # expect RuntimeError: maximum recursion depth exceeded
