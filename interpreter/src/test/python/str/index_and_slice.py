s = "Größe"
print(s[0], s[-1], s[2], s[1:3], s[:2], s[3:], s[-2:], s[5:], len(s))  # expect: G e ö rö Gr ße ße  5
