class errors:
    Mine = ValueError
try:
    raise ValueError
except errors.Mine:
    print("by attribute")  # expect: by attribute
