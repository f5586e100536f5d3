package org.softboard.interpreter.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softboard.interpreter.source.Architecture;

/// What the inline assembler makes is what upstream's mpy-cross makes of the same text.
class AssemblerTest {

    private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

    private String file(Architecture architecture, String text) {
        byte[] made = new MpyCross(MpyCross.Settings.USUAL.to(architecture)).compile(
                text.getBytes(StandardCharsets.UTF_8), "a.py", "a.py", complaint::write);
        assertNotNull(made, complaint::toString);
        return HexFormat.of().formatHex(made);
    }

    private String refusal(Architecture architecture, String text) {
        byte[] made = new MpyCross(MpyCross.Settings.USUAL.to(architecture)).compile(
                text.getBytes(StandardCharsets.UTF_8), "a.py", "a.py", complaint::write);
        assertEquals(null, made);
        String report = complaint.toString(StandardCharsets.UTF_8);
        return report.replaceAll("(?s).*line (\\d+).*Error: (.*)\n", "$1 $2");
    }

    private static String function(String... statements) {
        return "@micropython.asm_thumb\ndef f(r0):\n    " + String.join("\n    ", statements) + "\n";
    }

    /// Behind `push {r1, r4-r7, lr}` and before `pop {r1, r4-r7, pc}`.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            nop(); 00bf
            wfi(); 30bf
            bx(lr); 7047
            cpsid(i); 72b6
            cpsie(i); 62b6
            push({r0, r7, lr}); 81b5
            push({r8}); 2de90001
            pop({r0, r7, pc}); 81bd
            pop({r4, lr}); bde81040
            mov(r7, sp); 6f46
            mov(r9, r15); f946
            mov(r3, 255); ff23
            cmp(r7, 0); 002f
            add(r1, 200); c831
            sub(r2, 1); 013a
            and_(r1, r2); 1140
            eor(r1, r2); 5140
            lsl(r1, r2); 9140
            lsr(r1, r2); d140
            asr(r1, r2); 1141
            adc(r1, r2); 5141
            sbc(r1, r2); 9141
            ror(r1, r2); d141
            tst(r1, r2); 1142
            neg(r1, r2); 5142
            cmp(r1, r2); 9142
            cmn(r1, r2); d142
            orr(r1, r2); 1143
            mul(r1, r2); 5143
            bic(r1, r2); 9143
            mvn(r1, r2); d143
            lsl(r3, r4, 31); e307
            lsr(r3, r4, 1); 6308
            asr(r3, r4, 5); 6311
            add(r5, r6, r7); f519
            add(r5, r6, 7); f51d
            sub(r5, r6, r7); f51b
            sub(r5, r6, 1); 751e
            ldr(r1, [r2, 124]); d16f
            ldrh(r1, [r2, 62]); d18f
            ldrb(r1, [r2, 31]); d17f
            str(r1, [r2, 124]); d167
            strh(r1, [r2, 62]); d187
            strb(r1, [r2, 31]); d177
            ldrex(r8, [r9, 252]); 59e83f8f
            strex(r1, r8, [fp, 4]); 4be80181
            movw(r11, 0xabcd); 4af6cd3b
            movt(r11, 0xabcd); caf6cd3b
            movwt(r2, -2); 4ff6fe72cff6ff72
            clz(r8, r1); b1fa81f8
            rbit(r1, r12); 9cfaacf1
            sdiv(r8, r9, sl); 99fbfaf8
            udiv(r1, r2, r3); b2fbf3f1
            mrs(r12, BASEPRI); eff3118c
            mrs(r0, IPSR); eff30580
            it(eq); 08bf
            ite(ne); 14bf
            itett(gt); c9bf
            vadd(s1, s2, s31); 71ee2f0a
            vsub(s30, s3, s4); 31eec2fa
            vmul(s5, s6, s7); 63ee232a
            vdiv(s0, s9, s10); 84ee850a
            vcmp(s3, s20); f4eeca1a
            vsqrt(s21, s2); f1eec1aa
            vneg(s1, s0); f1ee400a
            vcvt_f32_s32(s7, s8); f8eec43a
            vcvt_s32_f32(s8, s7); bdeee34a
            vmov(r3, s15); 17ee903a
            vmov(s14, r12); 07ee10ca
            vmrs(APSR_nzcv, FPSCR); f1ee10fa
            vmrs(r4, FPSCR); f1ee104a
            vldr(s3, [r7, 1020]); d7edff1a
            vstr(s30, [r0, 4]); 80ed01fa
            data(1, 1, 2, 3); 010203
            data(2, 0x1234, -1); 3412ffff
            data(4, 1 << 31, 1 << 40); 0000008000000000
            """)
    void anInstructionIsThisCode(String instruction, String code) {
        String file = file(Architecture.ARMV7EMSP, function(instruction));

        assertTrue(file.contains("f2b5" + code + "f2bd"), file);
    }

    @Test
    void branchesLeadToLabels() {
        assertEquals("4d061f1f030008612e7079000f0266004c000201320016025163018123"
                + "f2b505e0fdd003d900f30280fff7f9ff0700f2bd000203", file(Architecture.ARMV7EMSP, """
                        @micropython.asm_thumb
                        def f(r0, r1) -> uint:
                            label(a)
                            b(c)
                            beq(a)
                            bls_n(c)
                            bgt_w(c)
                            bl(a)
                            align(8)
                            label(c)
                            data(2, 7)
                        """));
    }

    @Test
    void theFileSaysWhichProcessorItIsFor() {
        String rest = "1f030008612e7079000f0266004c0002013200160251630133f2b50130f2bd000102";

        assertEquals("4d0613" + rest, file(Architecture.ARMV6M, "@micropython.asm_thumb\ndef f(r0): add(r0, 1)\n"));
        assertEquals("4d0623" + rest, file(Architecture.ARMV7EMDP, "@micropython.asm_thumb\ndef f(r0): add(r0, 1)\n"));
    }

    @Test
    void codeForArmStateGoesToThumbState() {
        assertTrue(file(Architecture.ARMV6, function("add(r0, 1)")).contains(
                "10402de909e08fe23eff2fe11040bde81eff2fe1f2b50130f2bd"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            foo(r0); 3 unsupported Thumb instruction 'foo' with 1 arguments
            ldr(r0, r1, r2, r3); 3 unsupported Thumb instruction 'ldr' with 4 arguments
            mov(r8, 1); 3 'mov' expects at most r7
            mov(x, r1); 3 'mov' expects a register
            mov(r0, 256); 3 'mov' integer 0x100 doesn't fit in mask 0xff
            mov(r0, 'a'); 3 'mov' expects an integer
            add(r0, r0, 1.5); 3 'add' expects an integer
            ldr(r0, [r1]); 3 unsupported Thumb instruction 'ldr' with 2 arguments
            ldrex(r0, r1); 3 unsupported Thumb instruction 'ldrex' with 2 arguments
            ldrex(r0, [r1]); 3 'ldrex' expects an address of the form [a, b]
            push({}); 3 'push' expects {r0, r1, ...}
            b(x); 3 label 'x' not defined
            b(1); 3 'b' expects a label
            mrs(r0, PSR); 3 'mrs' expects a special register
            vadd(s0, s1, r0); 3 'vadd' expects an FPU register
            vadd(s0, s1, s32); 3 'vadd' expects at most r31
            a = 1; 3 expecting an assembler instruction
            label(1); 3 'label' requires 1 argument
            align(x); 3 'align' requires 1 argument
            data(1); 3 'data' requires at least 2 arguments
            data(1, x); 3 'data' requires integer arguments
            """)
    void aWrongInstructionIsRefused(String instruction, String complaintText) {
        assertEquals(complaintText, refusal(Architecture.ARMV7EMSP, function(instruction)));
    }

    @Test
    void aBranchReachesOnlySoFar() {
        String far = function("label(a)", "nop()\n    ".repeat(130), "beq(a)");

        assertEquals("135 branch not in range", refusal(Architecture.ARMV7EMSP, far));
        file(Architecture.ARMV7EMSP, far.replace("beq(", "beq_w("));
    }

    @Test
    void ofTwoErrorsInAnInstructionTheLastOneIsTold() {
        assertEquals("3 'mov' integer 0x100 doesn't fit in mask 0xff",
                refusal(Architecture.ARMV7EMSP, function("mov(r9, 256)")));
    }

    @Test
    void aSmallProcessorLacksInstructions() {
        assertEquals("3 unsupported Thumb instruction 'movw' with 2 arguments",
                refusal(Architecture.ARMV6M, function("movw(r0, 1)")));
    }

    @Test
    void withoutFloatsTheirInstructionsAreUnknown() {
        assertEquals("3 unsupported Thumb instruction 'vadd' with 3 arguments",
                refusal(Architecture.ARMV7EM, function("vadd(s0, s1, s2)")));
    }

    @Test
    void parametersAreTheFirstRegistersInTheirOrder() {
        assertEquals("2 parameters must be registers in sequence r0 to r3",
                refusal(Architecture.ARMV7M, "@micropython.asm_thumb\ndef f(r1):\n    nop()\n"));
    }

    @Test
    void thereAreFourParametersAtMost() {
        assertEquals("2 can only have up to 4 parameters to Thumb assembly",
                refusal(Architecture.ARMV7M, "@micropython.asm_thumb\ndef f(r0, r1, r2, r3, r4):\n    nop()\n"));
    }

    @Test
    void theResultHasOneOfFourTypes() {
        assertEquals("2 unknown type",
                refusal(Architecture.ARMV7M, "@micropython.asm_thumb\ndef f() -> float:\n    nop()\n"));
    }

    @Test
    void aLabelStandsInOnePlace() {
        assertEquals("4 label redefined", refusal(Architecture.ARMV7M, function("label(a)", "label(a)")));
    }

    @Test
    void aClassIsNoFunction() {
        assertEquals("2 inline assembler must be a function",
                refusal(Architecture.ARMV7M, "@micropython.asm_thumb\nclass A:\n    pass\n"));
    }

    @Test
    void codeThatLeadsBackwardsIsRefused() {
        assertEquals("2 code outside its function", refusal(Architecture.ARMV7M,
                function("nop()", "nop()", "nop()", "align(0)")));
    }

    @Test
    void otherAssemblersAreNotThereYet() {
        assertEquals("1 no machine code: only bytecode and native functions are supported",
                refusal(Architecture.XTENSA, "@micropython.asm_xtensa\ndef f(): pass\n"));
    }
}
