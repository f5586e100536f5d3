import pyb, machine

print(pyb.RTC is machine.RTC)  # expect: True
print(pyb.RTC())  # expect: <RTC>
print(pyb.RTC().datetime()[:7])  # expect: (2015, 1, 1, 4, 0, 0, 0)
