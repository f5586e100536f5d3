try:
    try:
        raise SystemExit(3)
    except Exception:
        print("never")
except SystemExit as e:
    print(e.args)  # expect: (3,)
