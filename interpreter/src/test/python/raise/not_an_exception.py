raise 5  # expect TypeError: exceptions must derive from BaseException
