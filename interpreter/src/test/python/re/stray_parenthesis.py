import re
re.compile("a)")  # expect ValueError: error in regex
