package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DisassemblerTest {

    private static String shown(String text) {
        var cross = MpyCross.wide();
        CompiledModule module = cross.compile(text);
        return new Disassembler(cross.memory, cross.names, cross.constants).text(module).lines()
                .map(line -> line.replaceAll(" +", " ").strip()).collect(Collectors.joining("\n"));
    }

    @Test
    void aFunctionIsShownAsOnASlide() {
        assertEquals("""
                <module>() 1 words, line 1
                0 32 00 MAKE_FUNCTION f
                2 16 02 STORE_NAME f
                4 51 LOAD_CONST_NONE
                5 63 RETURN_VALUE

                f(a) 3 words, line 2
                0 b0 LOAD_FAST 0 a
                1 22 82 2c LOAD_CONST_SMALL_INT 300
                4 f2 BINARY_OP +
                5 63 RETURN_VALUE""", shown("def f(a):\n  return a + 300\n"));
    }

    @Test
    void jumpsShowWhereTheyLead() {
        assertEquals("""
                <module>() 1 words, line 1
                0 42 45 JUMP to 7
                2 11 02 LOAD_NAME y
                4 34 00 CALL_FUNCTION 0
                6 59 POP_TOP
                7 11 03 LOAD_NAME x
                9 43 37 POP_JUMP_IF_TRUE to 2
                11 51 LOAD_CONST_NONE
                12 63 RETURN_VALUE""", shown("while x:\n  y()\n"));
    }
}
