# needs: doubles
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf > 1e308)  # expect: inf -inf nan nan True
print(nan == nan, nan != nan, nan in [nan])  # expect: False True False
