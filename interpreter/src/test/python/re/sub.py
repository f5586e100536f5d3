import re
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", 2), re.sub("x", "y", "a"))  # expect: bbnbnb bbnbna a
print(re.sub(r"(\w)(\w)", r"\2\g<1>\\", "abcd"), re.sub("b+", lambda m: m.group(0) + "!", "abbb"))  # expect: ba\dc\ abbb!
