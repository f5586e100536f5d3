import re
re.compile("*")  # expect ValueError: regex too complex
