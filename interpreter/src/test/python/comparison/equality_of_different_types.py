print(1 == "1", [] == (), 1 == 1.0 == True, None == 0, "" == False)  # expect: False False True False False
