print(StopIteration().value, StopIteration(7).value, StopIteration(7, 8).value)  # expect: None 7 7
