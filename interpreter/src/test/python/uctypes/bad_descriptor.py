import uctypes
uctypes.sizeof({"a": "b"})  # expect TypeError: syntax error in uctypes descriptor
