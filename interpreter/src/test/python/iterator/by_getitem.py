class Squares:
    def __getitem__(self, index):
        if index == 4:
            raise IndexError
        return index * index

print(list(Squares()), 9 in Squares())  # expect: [0, 1, 4, 9] True
