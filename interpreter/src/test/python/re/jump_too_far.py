import re
re.compile("(" + "a" * 200 + ")*")  # expect ValueError: regex too complex
