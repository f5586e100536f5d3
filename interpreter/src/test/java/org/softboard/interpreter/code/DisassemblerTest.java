package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;

class DisassemblerTest {

    private static String shown(String text) {
        var cross = MpyCross.wide();
        CompiledModule module = cross.compile(text);
        return new Disassembler(cross.memory, cross.names, cross.constants).text(module);
    }

    @Test
    void aFunctionIsShownAsOnASlide() {
        assertEquals("""
                <module>()  1 word

                   1     0  32 00        MAKE_FUNCTION         f
                         2  16 02        STORE_NAME            f
                         4  51           LOAD_CONST_NONE
                         5  63           RETURN_VALUE

                f(a)  3 words

                   2     0  b0           LOAD_FAST             0 a
                         1  22 82 2c     LOAD_CONST_SMALL_INT  300
                         4  f2           BINARY_OP             +
                         5  63           RETURN_VALUE
                """, shown("def f(a):\n  return a + 300\n"));
    }

    @Test
    void assembledCodeIsShownByHalfInstructions() {
        var cross = new MpyCross(LanguageProfile.like(MpyCross.PROFILE).with(Option.EMIT_INLINE_ASM)
                .architecture(Architecture.ARMV7M).build(), 8, 1 << 20);
        CompiledModule module = cross.compile("@micropython.asm_thumb\ndef f(r0, r1): add(r0, r0, r1)\n");

        assertEquals("""
                <module>()  1 word

                   1     0  32 00        MAKE_FUNCTION         <asm>(r0, r1)
                         2  16 02        STORE_NAME            f
                         4  51           LOAD_CONST_NONE
                         5  63           RETURN_VALUE

                <asm>(r0, r1)  6 bytes

                         0  f2 b5
                         2  40 18
                         4  f2 bd
                """, new Disassembler(cross.memory, cross.names, cross.constants).text(module));
    }

    @Test
    void jumpsShowWhereTheyLead() {
        assertEquals("""
                <module>()  1 word

                   1     0  42 45        JUMP                  to 7
                   2     2  11 02        LOAD_NAME             y
                         4  34 00        CALL_FUNCTION         0
                         6  59           POP_TOP
                         7  11 03        LOAD_NAME             x
                         9  43 37        POP_JUMP_IF_TRUE      to 2
                        11  51           LOAD_CONST_NONE
                        12  63           RETURN_VALUE
                """, shown("while x:\n  y()\n"));
    }

    @Test
    void constantsAreWrittenAsInPython() {
        assertEquals("""
                <module>()  4 words

                   1     0  11 03        LOAD_NAME             f
                         2  10 02        LOAD_CONST_STRING     'it\\'s\\n'
                         4  23 00        LOAD_CONST_OBJ        (b'\\xff', 2.5, None)
                         6  23 01        LOAD_CONST_OBJ        1180591620717411303424
                         8  34 03        CALL_FUNCTION         3
                        10  59           POP_TOP
                        11  51           LOAD_CONST_NONE
                        12  63           RETURN_VALUE
                """, shown("f('it\\'s\\n', (b'\\xff', 2.5, None), 1 << 70)\n"));
    }

    @Test
    void closedOverCellsAndStarsAreShownInTheSignature() {
        String text = shown("def f(a, *b, k=1, **c):\n  return lambda x: a\n");

        assertEquals("f(a, *args, k=, **kwargs)  5 words",
                text.lines().filter(line -> line.startsWith("f(")).findFirst()
                        .orElse(""));
        assertEquals("<lambda>(<cell>, x)  3 words",
                text.lines().filter(line -> line.startsWith("<lambda>(")).findFirst().orElse(""));
    }
}
