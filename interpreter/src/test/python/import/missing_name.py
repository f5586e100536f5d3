from math import no_such_name  # expect ImportError: can't import name no_such_name
