class L(list): pass
def attempt(call):
    try:
        print(call())
    except TypeError:
        print("TypeError")
attempt(lambda: L.append(5, 1))  # expect: TypeError
attempt(lambda: L.append(L(), 1))  # expect: TypeError
x = L()
x.append(1)
print(x)  # expect: [1]
attempt(lambda: list.append(5, 1))  # expect: TypeError
L.size = len
attempt(lambda: L.size([1]))  # expect: 1
