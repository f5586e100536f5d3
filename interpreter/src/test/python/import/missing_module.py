import no_such_module  # expect ImportError: no module named 'no_such_module'
