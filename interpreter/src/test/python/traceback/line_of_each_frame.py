def inner():
    return {}["k"]
def outer():
    return inner()
outer()  # expect KeyError: k
