package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.syntax.InputKind;

class CompilerTest {

    private static CompileError error(String text) {
        return assertThrows(CompileError.class, () -> MpyCross.wide().compile(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "return|1|'return' outside function",
        "yield|1|'yield' outside function",
        "await x|1|'await' outside function",
        "break|1|'break'/'continue' outside loop",
        "f() = 1|1|can't assign to expression",
        "(x for x in y) = 1|1|can't assign to expression",
        "a, b += 1|1|can't assign to expression",
        "*a, *b = c|1|multiple *x in assignment",
        "a = *b|1|*x must be assignment target",
        "del f()|1|can't delete expression",
        "f(**a, *b)|1|* arg after **",
        "f(a=1, *b)|1|* arg after kwarg",
        "f(**a, b)|1|positional arg after **",
        "f(a=1, b)|1|positional arg after keyword arg",
        "f(1=2)|1|LHS of keyword arg must be an id",
        "{1: 2, 3}|1|expecting key:value for dict",
        "{1, 2: 3}|1|expecting just a value for set",
        "def f(a, a): pass|1|argument name reused",
        "def f(**k, a): pass|1|invalid syntax",
        "def f(a=1, b): pass|1|non-default argument follows default argument",
        "nonlocal a|1|can't declare nonlocal in outer code",
        "def f():~ a = 1~ global a|3|identifier redefined as global",
        "def f():~ a = 1~ nonlocal a|3|identifier redefined as nonlocal",
        "def f():~ nonlocal a|2|no binding for nonlocal found",
        "def f():~ from a import *|2|import * not at module level",
        "try: pass~except: pass~except E: pass|2|default 'except' must be last",
        "def f():~ async for a in b: pass|2|async for/with outside async function",
        "def f():~ super().x|2|super() can't find self",
        "@micropython.fast~def f(): pass|1|invalid micropython decorator"})
    void errorsHaveUpstreamsTextAndLine(String text, int line, String message) {
        CompileError error = error(text.replace('~', '\n') + "\n");

        assertEquals(message, error.message());
        assertEquals(line, error.line());
        assertEquals(CompileError.Kind.SYNTAX, error.kind());
    }

    @Test
    void errorsNameTheirFunction() {
        var cross = MpyCross.wide();
        var error = assertThrows(CompileError.class, () -> cross.compile("def f():\n  continue\n"));

        assertEquals("f", cross.names.string(error.block()));
        assertEquals("test.py", cross.names.string(error.source()));
    }

    @Test
    void machineCodeIsNotImplemented() {
        assertEquals(CompileError.Kind.NOT_IMPLEMENTED, error("@micropython.viper\ndef f(): pass\n").kind());
    }

    @Test
    void expressionsMayNotBeNestedWithoutEnd() {
        CompileError error = error("x = " + "[".repeat(5000) + "]".repeat(5000) + "\n");

        assertEquals("maximum recursion depth exceeded", error.message());
        assertEquals(CompileError.Kind.RUNTIME, error.kind());
    }

    @Test
    void jumpsBeyondThirtyTwoKilobytesOverflow() {
        assertEquals("bytecode overflow", error("while x:\n" + "  f(1000, 2000)\n".repeat(4000)).message());
    }

    @Test
    void optimisationLeavesOutAssertionsAndThenLines() {
        String text = "x = 1\n\n\n\nassert x\n";
        assertEquals(17, codeBytes(text, 0));
        assertEquals(10, codeBytes(text, 1));
        assertEquals(8, codeBytes(text, 3));
    }

    private static int codeBytes(String text, int level) {
        return MpyCross.wide().compile(text.getBytes(StandardCharsets.UTF_8), "test.py", InputKind.FILE,
                CompileOptions.USUAL.optimised(level)).code().bytes();
    }

    @Test
    void everythingIsCompiledAsMpyCrossDoesIt() {
        var cross = MpyCross.wide();
        byte[] text = InstructionTest.resource("everything.py");

        assertArrayEquals(InstructionTest.resource("everything.mpy"), cross.mpy(cross.compile(text, "everything.py")));
    }

    /// Sixteen bits count a frame's words, so that its locals can be found.
    @Test
    void aFrameOfManyWordsHasNoLocals() {
        String items = "[" + "1,".repeat(70_000) + "]\n";

        assertTrue(MpyCross.wide().compile(items).code().bytes() > 70_000);
        assertEquals("bytecode overflow", error("def f(a): return " + items).message());
    }

    /// From heap-oracle.csv, rows S0607, S0618 and S0640, without what running takes.
    @Test
    void memoryIsTakenAsUpstreamTakesIt() {
        assertEquals(
                "a16 a116 a20 a32 a1 a1 a512 a128 a136 r144>24 f512 f128 f16 f32 f16 f16 f32 f128 a16 a8 a16 a48 a12"
                        + " a32 a68 a16 f16 a24 a32 f16 a8 a8 f32 f80 f32 f32 f48",
                HeapOracle.events("x=1", "<string>", InputKind.FILE));
        assertEquals("a16 a116 a20 a32 a1 a1 a512 a128 a136 r144>128 f512 f128 f16 f32 f16 f16 f32 f128 a16 a8 a16 a48"
                + " a12 a32 a68 a16 f16 a48 a12 a32 a32 f16 a48 a12 a32 m32>80 a48 a12 a32 a24 a4 a14 a48 f32 a64 f48 a8"
                + " a23 a7 a8 a16 f32 f80 f128 f32 f48 f80 f48 f32 f48 f32 f48",
                HeapOracle.events("class A:\n def f(self):\n  return 1\n def g(self):\n  return 2\n", "f",
                        InputKind.FILE));
        assertEquals(
                "a16 a116 a20 a32 a1 a1 a512 a128 a136 r144>56 f512 f128 f16 f32 f16 f16 f32 f128 a16 a8 a16 a48 a12"
                        + " a32 a68 a16 f16 a44 a32 f16 a48 f32 a18 a12 f48 f80 f64 f32 f48",
                HeapOracle.events("with a as b:\n c", "f", InputKind.FILE));
    }
}
