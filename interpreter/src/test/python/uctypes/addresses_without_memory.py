# An object may point where there is no memory; only who reads there crashes.
import uctypes
print([uctypes.addressof(uctypes.bytearray_at(1 << i, 8)) for i in range(4)])  # expect: [1, 2, 4, 8]
high = 0xC000_0000
print(uctypes.addressof(uctypes.bytearray_at(high, 8)) == high)  # expect: True
far = memoryview(uctypes.bytearray_at(0x6000_0000, 0x1000001))
print(len(far), len(far[0xFFFFFF:0x1000000]))  # expect: 16777217 1
struct = uctypes.struct(0x4002_0000, {"mode": uctypes.UINT32, "bytes": (8 | uctypes.ARRAY, 4 | uctypes.UINT8)})
print(uctypes.addressof(struct) == 0x4002_0000, uctypes.addressof(struct.bytes) == 0x4002_0008)  # expect: True True
