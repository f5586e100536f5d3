print("{:c}{:>3c}|".format(65, 0x42))  # expect: A  B|
