class D(dict):
    def __getitem__(self, k):
        return super().get(k, "default")
d = D(a=1)
print(d["a"], d["b"], "b" in d)  # expect: 1 default False
