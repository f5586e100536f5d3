def f(e):
    try:
        raise e
    except KeyError:
        return "key"
    except (ValueError, IndexError):
        return "value or index"
    except Exception:
        return "other"
print(f(KeyError()), f(IndexError()))  # expect: key value or index
print(f(ValueError()), f(OSError()))  # expect: value or index other
