log = []
try:
    1 / 0
except ZeroDivisionError:
    log.append("handled")
else:
    log.append("never")
finally:
    log.append("finally")
print(log)  # expect: ['handled', 'finally']
