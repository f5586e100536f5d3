def spam(): pass
print(spam.__name__, (lambda: 0).__name__)  # expect: spam <lambda>
print(spam.__globals__ is globals())  # expect: True
