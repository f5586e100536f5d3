print(int.from_bytes(b"\x01\x02", "big"))  # expect: 258
print(int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"", "big"))  # expect: 513 0
print(int.from_bytes(b"\xff" * 10, "big"))  # expect: 1208925819614629174706175
