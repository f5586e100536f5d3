import re
re.compile("[" + "a" * 300 + "]")  # expect ValueError: regex too complex
