"abc"[::2]  # expect NotImplementedError: only slices with step=1 (aka None) are supported
