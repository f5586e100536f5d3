class Brackets:
    def __getitem__(self, index):
        return index

s = Brackets()[1:2]
print(s, s.start, s.stop, s.step)  # expect: slice(1, 2, None) 1 2 None
print(Brackets()[::-1].indices(5), Brackets()[-3:9].indices(5))  # expect: (4, -1, -1) (2, 5, 1)
