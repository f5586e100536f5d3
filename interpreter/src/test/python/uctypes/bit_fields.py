import uctypes
b = bytearray(b"\xa5\x00\x00\x00")
d = {"low": 0 | uctypes.BFUINT8 | 0 << uctypes.BF_POS | 4 << uctypes.BF_LEN, "high": 0 | uctypes.BFUINT8 | 4 << uctypes.BF_POS | 4 << uctypes.BF_LEN}
s = uctypes.struct(uctypes.addressof(b), d)
s.low = 0x1F
print(hex(s.high), hex(s.low), b)  # expect: 0xa 0xf bytearray(b'\xaf\x00\x00\x00')
