max([])  # expect ValueError: arg is an empty sequence
