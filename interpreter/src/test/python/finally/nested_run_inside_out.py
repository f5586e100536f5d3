log = []
def f():
    try:
        try:
            return log.append("return")
        finally:
            log.append("inner")
    finally:
        log.append("outer")
f()
print(log)  # expect: ['return', 'inner', 'outer']
