def register(cls):
    registry.append(cls.__name__)
    return cls
registry = []
@register
class C: pass
print(registry, C.__name__)  # expect: ['C'] C
