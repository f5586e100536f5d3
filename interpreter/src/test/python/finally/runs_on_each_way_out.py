log = []
def f(how):
    try:
        if how == 0: return "returned"
        if how == 1: raise ValueError
        log.append("body")
    finally:
        log.append(how)
f(0); f(2)
try: f(1)
except ValueError: log.append("raised")
print(log)  # expect: [0, 'body', 2, 1, 'raised']
