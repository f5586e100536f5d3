import pyb

pyb.RTC().datetime((2030, 5, 17))  # expect ValueError: requested length 8 but object has length 3
