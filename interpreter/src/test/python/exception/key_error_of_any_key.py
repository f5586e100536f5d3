try:
    {}[1, 2]
except KeyError as e:
    print(e.args[0], e)  # expect: (1, 2) (1, 2)
