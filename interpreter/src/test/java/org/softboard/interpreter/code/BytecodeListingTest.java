package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.interpreter.python.PythonFolder;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

class BytecodeListingTest {

    private static String listing(String program) {
        Vm vm = PythonFolder.machine(HostProfile.of(1 << 20));
        var output = new ByteArrayOutputStream();
        vm.out = Printer.to((bytes, offset, length) -> output.write(bytes, offset, length));
        vm.programs.listing(true);
        vm.programs.compileOnly(vm.programs.lexer(vm.qstr("a.py"), program), InputKind.FILE);
        return output.toString(StandardCharsets.UTF_8).replaceAll("@?\\b[0-9a-f]{8}\\b", "P");
    }

    @Test
    void everyBlockIsShownInTheOrderOfTheText() {
        assertEquals("""
                File a.py, code block '<module>' (descriptor: P, bytecode P 9 bytes)
                Raw bytecode (code_info_size=3, bytecode_size=6):
                 00 02 01 32 00 16 02 51 63
                arg names:
                (N_STATE 1)
                (N_EXC_STACK 0)
                  bc=0 line=1
                00 MAKE_FUNCTION P
                02 STORE_NAME f
                04 LOAD_CONST_NONE
                05 RETURN_VALUE
                File a.py, code block 'f' (descriptor: P, bytecode P 12 bytes)
                Raw bytecode (code_info_size=5, bytecode_size=7):
                 11 06 02 04 20 b0 d1 10 03 2a 02 63
                arg names: x
                (N_STATE 3)
                (N_EXC_STACK 0)
                  bc=0 line=1
                  bc=0 line=2
                00 LOAD_FAST 0
                01 UNARY_OP 1 __neg__
                02 LOAD_CONST_STRING 'ab'
                04 BUILD_TUPLE 2
                06 RETURN_VALUE
                """, listing("def f(x):\n    return -x, 'ab'\n"));
    }
}
