1 << -1  # expect ValueError: negative shift count
