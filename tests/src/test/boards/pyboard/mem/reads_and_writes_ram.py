import machine, uctypes

data = bytearray(b"\x01\x02\x03\x84")
at = uctypes.addressof(data)
print(machine.mem8[at + 3], hex(machine.mem16[at]), hex(machine.mem32[at]))  # expect: 132 0x201 0x84030201
machine.mem8[at] = 0x1FF
machine.mem16[at + 2] = -2
print(data)  # expect: bytearray(b'\xff\x02\xfe\xff')
machine.mem32[at] = 0x64636261
print(data)  # expect: bytearray(b'abcd')
