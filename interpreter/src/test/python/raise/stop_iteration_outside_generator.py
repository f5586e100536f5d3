raise StopIteration("value")  # expect StopIteration: value
