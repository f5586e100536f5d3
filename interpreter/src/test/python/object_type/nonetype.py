print(None, type(None), None == None, [None], bool(None))  # expect: None <class 'NoneType'> True [None] False
