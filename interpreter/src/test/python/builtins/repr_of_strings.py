print(repr("a'b"), repr('a"b'), repr("a'\"b"))  # expect: "a'b" 'a"b' 'a\'"b'
print(repr("tab\t\x01\\"), repr("ü€"))  # expect: 'tab\t\x01\\' 'ü€'
