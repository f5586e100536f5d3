import os
os.mkdir("p")
with open("p/__init__.py", "w") as f:
    f.write("print('init', __path__)\nfrom . import a\n")
with open("p/a.py", "w") as f:
    f.write("print('a', __name__)\n")
import p.a
# expect: init p
# expect: a p.a
print(p.a.__file__)  # expect: p/a.py
