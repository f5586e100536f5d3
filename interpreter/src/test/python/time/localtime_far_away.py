# needs: PY_TIME_GMTIME_LOCALTIME_MKTIME
import time
print(time.localtime(2**33)[0] > 2200)  # expect: True
for call in lambda: time.localtime(10**18), lambda: time.mktime((10**9, 1, 1, 0, 0, 0, 0, 0)):
    try:
        call()
    except OverflowError:
        print("far away")
# expect: far away
# expect: far away
