import machine, stm

print(machine.mem8, machine.mem16, machine.mem32)  # expect: <8-bit memory> <16-bit memory> <32-bit memory>
print(stm.mem32 is machine.mem32)  # expect: True
