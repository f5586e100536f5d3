print(__debug__)  # expect: True
