float(1j)  # expect TypeError: can't convert complex to float
