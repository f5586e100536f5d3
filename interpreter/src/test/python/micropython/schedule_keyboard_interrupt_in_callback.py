# In a scheduled function, a scheduled kbd_intr waits until that has ended.
import micropython
log = []
def callback(_):
    micropython.schedule(micropython.kbd_intr, None)
    for i in range(100):
        pass
    log.append("callback over")
try:
    micropython.schedule(callback, None)
    for i in range(100):
        pass
    log.append("not raised")
except KeyboardInterrupt:
    log.append("raised")
print(log)  # expect: ['callback over', 'raised']
