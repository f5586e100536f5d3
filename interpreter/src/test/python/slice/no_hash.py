class Brackets:
    def __getitem__(self, index):
        return index

hash(Brackets()[1:2])  # expect TypeError: unsupported type for __hash__: 'slice'
