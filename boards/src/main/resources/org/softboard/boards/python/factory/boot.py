# boot.py -- run on boot to configure USB and filesystem
# It comes before main.py, where your program belongs.

import machine
import pyb
#pyb.main('other.py')  # the program to run in place of main.py
#pyb.usb_mode('VCP+MSC')  # a serial port and a drive, as without this line
#pyb.usb_mode('VCP+HID')  # a serial port and a mouse
#import network
#network.country('XX')  # two letters: a country
#network.hostname('...')  # the board's name
