package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class InstructionTest {

    /// One of each kind of statement and expression that does something to the stack.
    static final String EVERYTHING = """
            import a.b.c as d, e
            from . import f as g
            from ..h import *
            @d
            @e.f(1)
            class K(e, metaclass=g):
                "no more than a text"
                def m(self, *args, k=1, **kw):
                    def inner(x, y=2):
                        nonlocal k
                        k += x if y else -y
                        return lambda: (args, k, __class__)
                    yield super().m(*args, **kw)
                    x, *y, z = yield from inner(k)
                    del self.q, self[0], x
                    return {1: x, 2: y} if x else {x for x in y if x for z in x}
            async def co(a, b):
                async with a as x, b:
                    async for y in x:
                        if y: break
                        elif x: continue
                        else: return y
                    else: await b
                return [i for i in b] if a else (i for i in b)
            for i in range(e, 10, -2):
                try:
                    with d as f.x, g[1:2, ::3]:
                        if i == 5: continue
                        if not (i in g and i is not f or 1 < i < 8): break
                except (e, g) as x:
                    raise x from i
                except: raise
                else: e = f'{i} {g!r:>5}'
                finally:
                    while i: i -= 300; assert i, 'message'
            else:
                i, g = g, i
                i, g, h = 1.5, b'x', (1, 2.0, 'three')
            [i][0] += [x := i * 2, print(x, end=''), ..., None][0] ** 2 // 3
            for x in e:
                for y in x:
                    try: break
                    finally: del y
                try: continue
                finally: global zz
            """;

    @Test
    void eachByteMeansOneInstruction() {
        int bytes = 0;
        for (Instruction instruction : Instruction.values()) {
            for (int i = 0; i < instruction.variants(); i++) {
                assertSame(instruction, Instruction.at(instruction.code() + i));
                bytes++;
            }
            assertFalse(instruction.sentence().isEmpty());
        }
        assertEquals(72 + 64 + 16 + 16 + 4 + 35, bytes);
        assertNull(Instruction.at(0));
        assertNull(Instruction.at(0x41));
        assertNull(Instruction.at(0xFA));
    }

    @Test
    void operandsGoByTheHighFourBits() {
        for (Instruction instruction : Instruction.values()) {
            boolean isRight = switch (instruction.code() >> 4) {
                case 1 -> instruction.operand() == Operand.NAME;
                case 2, 3 -> switch (instruction.operand()) {
                    case LOCAL, OBJECT, CHILD, CHILD_AND_CELLS, COUNT, AROUND_STAR, CONTAINER, ARGUMENTS, INTEGER -> true;
                    default -> false;
                };
                case 4 -> switch (instruction.operand()) {
                    case FORWARD, DISTANCE, UNWINDING -> true;
                    default -> false;
                };
                default -> instruction.operand() == Operand.NOTHING || instruction.operand() == Operand.WITHIN;
            };
            assertEquals(true, isRight, instruction.name());
        }
    }

    @Test
    void allWaysThroughCompiledCodeAgreeOnTheStack() {
        var cross = MpyCross.wide();

        StackDepths.check(cross.memory.memory(), cross.compile(EVERYTHING).code());
    }
}
