class Mine(Exception): pass
raise Mine("text", 5)  # expect Mine: ('text', 5)
