package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.MemoryReader;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.ScratchMemory;

class MpyReaderTest {

    private static final int MUTATIONS = 10_000;
    private static final int LOADS_PER_MACHINE = 20;

    /// Made by mpy-cross.
    private final byte[] file = InstructionTest.resource("everything.mpy");

    private static CompiledModule load(MpyCross cross, byte[] bytes) {
        var reader = MemoryReader.of(cross.memory, cross.memory.place(bytes), bytes.length);
        int context = cross.memory.allocate(cross.memory.words(4));
        return new MpyReader(cross.memory, cross.names, cross.constants, cross.profile).load(reader, context);
    }

    private static MpyCross machine() {
        return new MpyCross(MpyCross.PROFILE, 4, 1 << 19);
    }

    /// A machine with an inline assembler.
    private static MpyCross thumb(Architecture architecture) {
        return new MpyCross(LanguageProfile.like(MpyCross.PROFILE).with(Option.EMIT_INLINE_ASM)
                .architecture(architecture).build(), 4, 1 << 19);
    }

    private static String refusal(byte[] bytes) {
        return refusal(machine(), bytes);
    }

    private static String refusal(MpyCross machine, byte[] bytes) {
        return assertThrows(MpyError.class, () -> load(machine, bytes)).message();
    }

    @Test
    void whatIsLoadedIsWhatWasSaved() {
        var cross = machine();

        assertArrayEquals(file, cross.mpy(load(cross, file)));
    }

    @Test
    void otherVersionsAreRefused() {
        byte[] old = file.clone();
        old[1] = 5;

        assertEquals("incompatible .mpy file", refusal(old));
    }

    @Test
    void machineCodeIsRefused() {
        byte[] thumb = file.clone();
        thumb[2] = 7 << 2 | 3;

        assertEquals("native code in .mpy unsupported", refusal(thumb));
    }

    private static byte[] assembled(Architecture architecture) {
        var cross = thumb(architecture);
        return cross
                .mpy(cross.compile("def g(): pass\n@micropython.asm_thumb\ndef f(r0, r1) -> uint: add(r0, r0, r1)\n"));
    }

    @Test
    void assembledCodeThatIsLoadedIsWhatWasSaved() {
        byte[] assembled = assembled(Architecture.ARMV7EM);
        var cross = thumb(Architecture.ARMV7EM);

        assertArrayEquals(assembled, cross.mpy(load(cross, assembled)));
    }

    @Test
    void aLargerProcessorRunsTheCodeOfSmallerOnes() {
        assertTrue(load(thumb(Architecture.ARMV7EMSP), assembled(Architecture.ARMV6M)).code().hasAssembler());
    }

    @Test
    void codeForAnotherProcessorIsRefused() {
        assertEquals("incompatible .mpy arch",
                refusal(thumb(Architecture.ARMV6M), assembled(Architecture.ARMV7EMSP)));
    }

    @Test
    void machineCodeOfAnotherInterfaceIsRefused() {
        byte[] assembled = assembled(Architecture.ARMV7EMSP);
        assembled[2]--;

        assertEquals("incompatible .mpy file", refusal(thumb(Architecture.ARMV7EMSP), assembled));
    }

    @Test
    void machineCodeOfPythonFunctionsIsRefused() {
        byte[] assembled = assembled(Architecture.ARMV7EMSP);
        int afterHeader = "f2b54018f2bd".length() / 2 + 3;
        assembled[assembled.length - afterHeader - 1] &= ~1;

        assertEquals("native code in .mpy unsupported", refusal(thumb(Architecture.ARMV7EMSP), assembled));
    }

    @Test
    void assembledFunctionsHaveFourArgumentsAtMost() {
        byte[] assembled = assembled(Architecture.ARMV7EMSP);
        assembled[assembled.length - 2] = 5;

        assertEquals("incompatible .mpy file", refusal(thumb(Architecture.ARMV7EMSP), assembled));
    }

    @Test
    void aFileThatEndsEarlyIsRefused() {
        var cross = machine();
        for (int length = 0; length < file.length; length++) {
            byte[] part = Arrays.copyOf(file, length);
            cross = length % LOADS_PER_MACHINE == 0 ? machine() : cross;
            MpyCross used = cross;
            assertThrows(MpyError.class, () -> load(used, part));
        }
    }

    @Test
    void damagedFilesAreLoadedOrRefusedInWords() {
        damage(file, MpyReaderTest::machine, MUTATIONS);
    }

    @Test
    void damagedMachineCodeIsLoadedOrRefusedInWords() {
        damage(assembled(Architecture.ARMV7EMSP), () -> thumb(Architecture.ARMV7EMSP), MUTATIONS / 2);
    }

    private static void damage(byte[] file, Supplier<MpyCross> machines, int mutations) {
        var random = new Random(20);
        int refused = 0;
        var cross = machines.get();
        for (int i = 0; i < mutations; i++) {
            byte[] damaged = file.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            cross = i % LOADS_PER_MACHINE == 0 ? machines.get() : cross;
            try {
                CompiledModule module = load(cross, damaged);
                if (i % LOADS_PER_MACHINE == 0) {
                    new Disassembler(cross.memory, cross.names, cross.constants).text(module);
                }
            } catch (MpyError | ScratchMemory.Full | CompileError expected) {
                refused++;
            }
        }
        assertTrue(refused > mutations / 4, refused + " refused");
    }
}
