n, odd = 0, []
while n < 7:
    n += 1
    if n % 2 == 0:
        continue
    odd.append(n)
print(odd)  # expect: [1, 3, 5, 7]
