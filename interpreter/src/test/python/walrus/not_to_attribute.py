class C: pass
(C.x := 1)  # expect SyntaxError: can't assign to expression
