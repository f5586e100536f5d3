print("a".center(5) + "|", "ab".center(5) + "|", "abc".center(2))  # expect:   a  |  ab  | abc
