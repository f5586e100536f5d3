x = 1
print(f"""one {x}
two""" == "one 1\ntwo")  # expect: True
