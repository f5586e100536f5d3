print(NotImplemented, type(NotImplemented).__name__ is not None)  # expect: NotImplemented True
