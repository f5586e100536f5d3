import uctypes
uctypes.struct(0, {}).x  # expect KeyError: x
