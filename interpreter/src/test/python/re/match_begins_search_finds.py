import re
print(re.match("b", "ab"), re.search("b", "ab").group(0), re.search("^b", "ab"))  # expect: None b None
