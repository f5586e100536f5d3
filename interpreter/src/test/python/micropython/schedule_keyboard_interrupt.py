# A scheduled kbd_intr raises KeyboardInterrupt, once however often it was scheduled.
import micropython
log = []
for count in 1, 10:
    try:
        for i in range(count):
            micropython.schedule(micropython.kbd_intr, None)
        for i in range(2):
            pass
        log.append("not raised")
    except KeyboardInterrupt:
        log.append("raised")
for i in range(100):
    pass
print(log)  # expect: ['raised', 'raised']
