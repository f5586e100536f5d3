print(..., Ellipsis is ..., None, True, False)  # expect: Ellipsis True None True False
