import machine

del machine.mem8[0]  # expect TypeError: 'mem' object doesn't support item deletion
