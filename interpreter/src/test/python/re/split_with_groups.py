import re
re.compile("(,)").split("a,b")  # expect NotImplementedError: splitting with sub-captures
