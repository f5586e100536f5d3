import pyb

pyb.Accel(1)  # expect TypeError: function takes 0 positional arguments but 1 were given
