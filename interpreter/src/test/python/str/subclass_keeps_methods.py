class S(str):
    def shout(self): return self.upper() + "!"
print(S("hi").shout(), S("a") + "b", len(S("abc")), S("x") == "x")  # expect: HI! ab 3 True
