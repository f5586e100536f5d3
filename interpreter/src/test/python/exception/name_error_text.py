try:
    missing
except NameError as e:
    print(e)  # expect: name 'missing' isn't defined
