x = 1
print(rf"\n{x}\t" == "\\n1\\t")  # expect: True
