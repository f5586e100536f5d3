class C: pass
raise C  # expect TypeError: exceptions must derive from BaseException
