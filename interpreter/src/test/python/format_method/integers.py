print("{:d} {:x} {:X} {:o} {:b}".format(42, 255, 255, 8, 5))  # expect: 42 ff FF 10 101
print("{:#x} {:#b} {:c} {:+d} {: d}".format(255, 5, 65, 3, 3))  # expect: 0xff 0b101 A +3  3
