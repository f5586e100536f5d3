import sys
print(repr(sys.ps1), repr(sys.ps2))  # expect: '>>> ' '... '
sys.ps1 = 1
print(sys.ps1)  # expect: 1
