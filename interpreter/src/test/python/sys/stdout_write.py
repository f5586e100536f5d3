import sys
n = sys.stdout.write("written\n")  # expect: written
print(n)  # expect: 8
