import json
print(repr(json.loads(r'"\b\f\n\r\t\/\"\u0041\u20ac"')))  # expect: '\x08\x0c\n\r\t/"A€'
