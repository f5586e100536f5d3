enumerate()  # expect TypeError: 'iterable' argument required
