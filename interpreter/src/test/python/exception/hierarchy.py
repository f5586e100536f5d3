print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError))  # expect: True True
print(issubclass(OSError, Exception), issubclass(KeyboardInterrupt, Exception))  # expect: True False
print(issubclass(UnicodeError, ValueError), issubclass(NotImplementedError, RuntimeError))  # expect: True True
print(issubclass(IndentationError, SyntaxError), issubclass(GeneratorExit, Exception))  # expect: True False
