import uctypes
uctypes.sizeof(uctypes.UINT8)  # expect TypeError: can't unambiguously get sizeof scalar
