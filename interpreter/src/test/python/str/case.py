print("Ab1".lower(), "Ab1".upper(), "ÄB".lower())  # expect: ab1 AB1 Äb
