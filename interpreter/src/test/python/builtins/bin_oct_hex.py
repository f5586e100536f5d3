print(bin(5), bin(-5), bin(0), oct(64), oct(-1))  # expect: 0b101 -0b101 0b0 0o100 -0o1
print(hex(255), hex(-255), hex(1 << 64))  # expect: 0xff -0xff 0x10000000000000000
