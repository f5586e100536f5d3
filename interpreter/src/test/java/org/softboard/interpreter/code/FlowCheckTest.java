package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.softboard.interpreter.code.Opcode.*;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.softboard.interpreter.source.MemoryReader;

/// Files whose code no compiler writes.
class FlowCheckTest {

    private static final int MODULE_NAME = 0;
    private static final int ONE = LOAD_CONST_SMALL_INT_MULTI + SMALL_INT_MULTI_EXCESS + 1;
    private static final int LOCAL_0 = LOAD_FAST_MULTI;
    private static final int MATCH = BINARY_OP_MULTI + Exceptions.EXCEPTION_MATCH;
    private static final int NEXT = 0x40;

    private static final Prelude PRELUDE = new Prelude(8, 1, 0, 0, 0, 0, 0, 0);
    private static final Prelude GENERATOR = new Prelude(8, 1, Prelude.GENERATOR, 0, 0, 0, 0, 0);

    /// A file of one function with names `m` and `BaseException`, and inside it perhaps another that returns None.
    private static byte[] file(Prelude prelude, int... code) {
        return file(prelude, null, code);
    }

    private static byte[] file(Prelude prelude, Prelude inner, int... code) {
        var out = new ByteArrayOutputStream();
        for (int head : new int[]{'M', MpyWriter.VERSION, 0, 31, 2, 0}) {
            out.write(head);
        }
        for (String name : new String[]{"m", "BaseException"}) {
            out.write(name.length() << 1);
            out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            out.write(0);
        }
        function(out, prelude, inner != null, code);
        if (inner != null) {
            out.write(1);
            function(out, inner, false, LOAD_CONST_NONE, RETURN_VALUE);
        }
        return out.toByteArray();
    }

    private static void function(ByteArrayOutputStream out, Prelude given, boolean hasInner, int... code) {
        var body = new ByteArrayOutputStream();
        int infoBytes = 1 + given.positional() + given.keywordOnly();
        var prelude = new Prelude(given.frameWords(), given.handlers(), given.flags(), given.positional(),
                given.keywordOnly(), given.defaults(), infoBytes, given.cells());
        prelude.writeSignature(body::write);
        prelude.writeSizes(body::write);
        for (int i = 0; i < infoBytes; i++) {
            body.write(MODULE_NAME);
        }
        for (int b : code) {
            body.write(b);
        }
        VarInt.write(out::write, body.size() << 3 | (hasInner ? 4 : 0));
        out.writeBytes(body.toByteArray());
    }

    private static void load(byte[] file) {
        var cross = new MpyCross(MpyCross.PROFILE, 4, 1 << 16);
        var reader = MemoryReader.of(cross.memory, cross.memory.place(file), file.length);
        new MpyReader(cross.memory, cross.names, cross.constants, cross.profile).load(reader,
                cross.memory.allocate(cross.memory.words(4)));
    }

    private static void accepted(byte[] file) {
        assertDoesNotThrow(() -> load(file));
    }

    private static void refused(String detail, byte[] file) {
        var error = assertThrows(MpyError.class, () -> load(file));
        assertEquals(detail, error.detail());
        assertEquals("incompatible .mpy file", error.message());
    }

    @Test
    void whatReturnsAnObjectIsAccepted() {
        accepted(file(PRELUDE, ONE, RETURN_VALUE));
    }

    @Test
    void theStackHasABottom() {
        refused("the stack is empty", file(PRELUDE, POP_TOP, ONE, RETURN_VALUE));
    }

    @Test
    void theStackHasATop() {
        int[] nine = new int[10];
        Arrays.fill(nine, ONE);
        nine[9] = RETURN_VALUE;
        refused("the stack has no room", file(PRELUDE, nine));
    }

    @Test
    void localsTakeRoomFromTheStack() {
        refused("the stack has no room", file(new Prelude(1, 0, 0, 0, 0, 0, 0, 0), LOCAL_0, RETURN_VALUE));
    }

    @Test
    void localsAreInTheFrame() {
        refused("a function has more locals than room", file(PRELUDE, LOCAL_0 + 8, RETURN_VALUE));
    }

    @Test
    void aLoopLeavesTheStackAsItWas() {
        refused("two ways meet with different stacks", file(PRELUDE, ONE, JUMP, NEXT - 3));
    }

    @Test
    void aJumpLeadsToAnInstruction() {
        refused("a jump does not lead to an instruction", file(PRELUDE, JUMP, NEXT - 1));
    }

    @Test
    void codeEnds() {
        refused("a function does not end", file(PRELUDE, ONE, POP_TOP));
    }

    @Test
    void noValueIsNoObject() {
        refused("something that is no object is used as one", file(PRELUDE, LOAD_NULL, LOAD_ATTR, 0, RETURN_VALUE));
    }

    @Test
    void onlyAnIteratorIsIterated() {
        refused("there is no iterator", file(PRELUDE, ONE, ONE, ONE, ONE, FOR_ITER, 1, RETURN_VALUE, ONE,
                RETURN_VALUE));
    }

    @Test
    void onlyAListIsAppendedTo() {
        refused("there is no container", file(PRELUDE, ONE, ONE, STORE_COMP, 1 << 2, RETURN_VALUE));
        accepted(file(PRELUDE, BUILD_LIST, 0, ONE, STORE_COMP, 1 << 2, RETURN_VALUE));
    }

    @Test
    void onlyACellIsACell() {
        refused("a local variable is or is not in a cell", file(PRELUDE, LOAD_DEREF, 0, RETURN_VALUE));
    }

    @Test
    void onlyAGeneratorYields() {
        refused("a function yields that is no generator", file(PRELUDE, ONE, YIELD_VALUE, RETURN_VALUE));
        accepted(file(GENERATOR, ONE, YIELD_VALUE, RETURN_VALUE));
    }

    @Test
    void exceptionBlocksHaveRoom() {
        refused("there are more exception blocks than room",
                file(PRELUDE, SETUP_EXCEPT, 6, SETUP_EXCEPT, 3, ONE, RETURN_VALUE, END_FINALLY, END_FINALLY, ONE,
                        RETURN_VALUE));
    }

    @Test
    void anExceptionBlockThatIsLeftWasOpen() {
        refused("no exception block is open", file(PRELUDE, POP_EXCEPT_JUMP, 0, ONE, RETURN_VALUE));
        refused("no exception block is open", file(PRELUDE, UNWIND_JUMP, NEXT + 1, 1, ONE, RETURN_VALUE));
    }

    @Test
    void aHandlerIsNotFallenInto() {
        refused("a handler is entered in a wrong way",
                file(PRELUDE, SETUP_EXCEPT, 2, ONE, POP_TOP, END_FINALLY, ONE, RETURN_VALUE));
    }

    @Test
    void aFinallyEndsWithWhatItBeganWith() {
        accepted(file(PRELUDE, SETUP_FINALLY, 1, LOAD_CONST_NONE, END_FINALLY, ONE, RETURN_VALUE));
        refused("a handler is left in a wrong way",
                file(PRELUDE, SETUP_FINALLY, 1, LOAD_CONST_NONE, ONE, END_FINALLY, ONE, RETURN_VALUE));
    }

    @Test
    void anAsyncWithAsksForAnException() {
        refused("an `async with` does not ask for an exception", file(PRELUDE, ONE, SETUP_FINALLY, 2, ONE,
                RETURN_VALUE, DUP_TOP, LOAD_GLOBAL, MODULE_NAME, MATCH, POP_JUMP_IF_FALSE, NEXT, ONE, RETURN_VALUE));
    }

    @Test
    void defaultValuesAreAsManyAsTheFunctionHas() {
        Prelude inner = new Prelude(4, 0, 0, 1, 0, 1, 0, 0);
        refused("a function gets other default values than it has",
                file(PRELUDE, inner, MAKE_FUNCTION, 0, RETURN_VALUE));
        accepted(file(PRELUDE, inner, ONE, BUILD_TUPLE, 1, LOAD_NULL, MAKE_FUNCTION_DEFARGS, 0, RETURN_VALUE));
    }

    @Test
    void aClosureGetsCells() {
        Prelude inner = new Prelude(4, 0, 0, 1, 0, 0, 0, 0);
        refused("a function gets a cell that is none", file(PRELUDE, inner, ONE, MAKE_CLOSURE, 0, 1, RETURN_VALUE));
    }
}
