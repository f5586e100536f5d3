class Bad(ValueError):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code
try:
    raise Bad(7)
except ValueError as e:
    print(e, e.code, e.args, type(e).__name__)  # expect: code 7 7 ('code 7',) Bad
