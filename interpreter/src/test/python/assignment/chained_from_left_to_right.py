log = []
class Slot:
    def __setattr__(self, name, value):
        log.append(name)
slot = Slot()
slot.a = slot.b = slot.c = 1
print(log)  # expect: ['a', 'b', 'c']
