print('a"b', "a'b", "a" "b" 'c')  # expect: a"b a'b abc
print("""one
two""" == "one\ntwo", '''it's''')  # expect: True it's
