# Going on after an instruction that had called Python used the place where the called code stopped, so the loop
# began somewhere in the middle of the caller.
class Numbers:
    def __iter__(self):
        return iter([10])

for number in Numbers():
    print(number)  # expect: 10
