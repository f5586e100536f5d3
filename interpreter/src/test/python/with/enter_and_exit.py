log = []
class C:
    def __enter__(self):
        log.append("enter")
        return "value"
    def __exit__(self, *exc):
        log.append(exc)
with C() as v:
    log.append(v)
print(log)  # expect: ['enter', 'value', (None, None, None)]
