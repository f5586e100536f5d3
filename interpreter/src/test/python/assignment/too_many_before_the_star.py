exec("a, " * 256 + "*b = range(300)")  # expect RuntimeError: bytecode overflow
