package org.softboard.peripherals.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Time, faults, and what the core tells its surroundings.
class CoreTest {

    private final Bench bench = new Bench();

    @Test
    void cyclesOfDataProcessing() {
        assertEquals(1, bench.cycles(0x1840)); // adds r0, r0, r1
        assertEquals(1, bench.cycles(0xeb01, 0x0142)); // add.w r1, r1, r2, lsl #1
        assertEquals(1, bench.cycles(0x4348)); // muls r0, r1, r0
        assertEquals(1, bench.cycles(0xfb01, 0x2300)); // mla r3, r1, r0, r2
        assertEquals(1, bench.cycles(0xfba0, 0x2301)); // umull r2, r3, r0, r1
        assertEquals(1, bench.cycles(0xbf00)); // nop
        assertEquals(2, bench.cycles(0xf3ef, 0x8000)); // mrs r0, apsr
    }

    @Test
    void cyclesOfADivisionFollowTheQuotient() {
        // movs r0, #200; movs r1, #n; udiv r0, r0, r1
        assertEquals(2 + 2, bench.cycles(0x20c8, 0x21c8, 0xfbb0, 0xf0f1));
        assertEquals(2 + 4, bench.cycles(0x20c8, 0x2101, 0xfbb0, 0xf0f1));
        // movw r0, #0xffff; movt r0, #0x7fff; movs r1, #1; udiv r0, r0, r1
        assertEquals(3 + 12, bench.cycles(0xf64f, 0x70ff, 0xf6c7, 0x70ff, 0x2101, 0xfbb0, 0xf0f1));
    }

    @Test
    void cyclesOfLoadsAndStores() {
        assertEquals(2, bench.cycles(0x9800)); // ldr r0, [sp]
        assertEquals(3, bench.cycles(0x9800, 0x9901)); // two loads overlap
        assertEquals(5, bench.cycles(0x9800, 0xbf00, 0x9901)); // with something in between they do not
        assertEquals(1, bench.cycles(0x9000)); // str r0, [sp]
        assertEquals(2, bench.cycles(0xf848, 0x0001)); // str.w r0, [r8, r1]
        assertEquals(3, bench.cycles(0xe9d8, 0x0100)); // ldrd r0, r1, [r8]
        assertEquals(5, bench.cycles(0xe898, 0x000f)); // ldmia.w r8, {r0-r3}
        assertEquals(6, bench.cycles(0xb403, 0xbc03)); // push {r0, r1}; pop {r0, r1}
    }

    @Test
    void cyclesOfBranches() {
        assertEquals(2, bench.cycles(0xe7ff)); // b to the next instruction
        assertEquals(1 + 1, bench.cycles(0x2800, 0xd1ff)); // cmp r0, #0; bne, not taken
        assertEquals(1 + 2, bench.cycles(0x2800, 0xd0ff)); // beq, taken
        assertEquals(2, bench.cycles(0xb100)); // cbz r0, taken
    }

    @Test
    void aBranchToALongInstructionAcrossWordsTakesACycleMore() {
        // b over a nop to add.w r1, r1, r2, lsl #1
        assertEquals(2 + 1, bench.cycles(0xe000, 0xbf00, 0xeb01, 0x0142));
        assertEquals(1 + 3 + 1, bench.cycles(0xbf00, 0xe000, 0xbf00, 0xeb01, 0x0142));
    }

    @Test
    void aLoopInRamTakesACycleMore() {
        // movs r0, #100; nop; 1: subs r0, #1; bpl 1b: measured on an STM32F4 in flash (3 a turn) and in RAM (4)
        int[] loop = {0x2064, 0xbf00, 0x3801, 0xd5fd};
        assertEquals(300, new Bench(1).cycles(loop), 6);
        assertEquals(400, new Bench(2).cycles(loop), 10);
    }

    @Test
    void longInstructionsInRamWaitForTheirFetch() {
        // add.w r1, r1, r2, lsl #1, eight times, and as many short ones
        int[] wide = IntStream.range(0, 8).flatMap(_ -> IntStream.of(0xeb01, 0x0142)).toArray();
        int[] narrow = IntStream.range(0, 8).map(_ -> 0x1840).toArray();
        assertEquals(8, new Bench(1).cycles(wide));
        assertEquals(16, new Bench(2).cycles(wide), 2);
        assertEquals(8, new Bench(2).cycles(narrow), 2);
    }

    @Test
    void dataOnItsBusHoldsCodeInRamUp() {
        int[] stores = IntStream.range(0, 8).map(_ -> 0x9000).toArray(); // str r0, [sp]
        int[] loads = IntStream.range(0, 8).map(_ -> 0x9800).toArray(); // ldr r0, [sp]
        assertEquals(8, new Bench(1).cycles(stores));
        assertEquals(33, new Bench(2).cycles(stores), 2);
        assertEquals(9, new Bench(1).cycles(loads));
        assertEquals(17, new Bench(2).cycles(loads), 2);
    }

    @Test
    void cyclesOfFloatingPoint() {
        assertEquals(1, bench.cycles(0xee30, 0x0a21)); // vadd.f32 s0, s0, s3
        assertEquals(14, bench.cycles(0xee80, 0x0a21)); // vdiv.f32 s0, s0, s3
        assertEquals(14, bench.cycles(0xeeb1, 0x0ac1)); // vsqrt.f32 s0, s2
        assertEquals(3, bench.cycles(0xeea0, 0x0a21)); // vfma.f32 s0, s0, s3
        assertEquals(2, bench.cycles(0xed98, 0x0a00)); // vldr s0, [r8]
        assertEquals(5, bench.cycles(0xec98, 0x0a04)); // vldmia r8, {s0-s3}
    }

    @Test
    void anItBlockThatDoesNotHoldCostsItsCycles() {
        // cmp r0, #1; ittt eq; moveq r0, #1 (3 times)
        assertEquals(5, bench.cycles(0x2801, 0xbf02, 0x2001, 0x2001, 0x2001));
        assertEquals(0, bench.core.register(0));
    }

    @Test
    void divisionByZeroGivesZero() {
        bench.cycles(0x2005, 0xfbb0, 0xf0f1); // movs r0, #5; udiv r0, r0, r1
        assertEquals(0, bench.core.register(0));
    }

    @Test
    void interruptsAreMaskedByCpsAndMsr() {
        bench.cycles(0xb672, 0xf3ef, 0x8010); // cpsid i; mrs r0, primask
        assertTrue(bench.masked);
        assertEquals(1, bench.core.register(0));

        bench.cycles(0xf381, 0x8810); // msr primask, r1
        assertFalse(bench.masked);
    }

    @Test
    void waitingSleepsUnlessAnEventIsThere() {
        bench.cycles(0xbf30); // wfi
        assertEquals(1, bench.waits);

        bench.cycles(0xbf40, 0xbf20); // sev; wfe
        assertEquals(1, bench.waits);

        bench.cycles(0xbf20); // wfe
        assertEquals(2, bench.waits);
    }

    @Test
    void whatIsUndefinedFaults() {
        assertFault("undefined instruction 0xde01 at 0x00100000", 0xde01); // udf #1
        assertFault("undefined instruction 0xf7f0 at 0x00100000", 0xf7f0, 0xa000); // udf.w #0
        assertFault("undefined instruction 0xee00 at 0x00100000", 0xee00, 0x0000); // coprocessor 0
        assertFault("undefined instruction 0xee30 at 0x00100000", 0xee30, 0x0b01); // vadd.f64
    }

    @Test
    void whatIsNotAlignedFaultsWhereItMust() {
        // add r0, sp, #0; adds r0, #1; ldmia r0!, {r1}, or ldrd r2, r3, [r0], or vldr s0, [r0]
        assertFault("access to 4 bytes that is not aligned at 0x20000201", 0xa800, 0x3001, 0xc802);
        assertFault("access to 4 bytes that is not aligned at 0x20000201", 0xa800, 0x3001, 0xe9d0, 0x2300);
        assertFault("access to 4 bytes that is not aligned at 0x20000201", 0xa800, 0x3001, 0xed90, 0x0a00);
        bench.cycles(0xa800, 0x3001, 0x6801); // ldr may
    }

    private void assertFault(String message, int... code) {
        assertEquals(message, assertThrows(HardFault.class, () -> bench.cycles(code)).getMessage());
    }

    @Test
    void codeOfAnyKindFaultsOrGoesOn() {
        var random = new SplittableRandom(20);
        for (int i = 0; i < 300_000; i++) {
            int first = random.nextInt(4) == 0 ? random.nextInt(0x1_0000) : random.nextInt(0xe800, 0x1_0000);
            bench.load(Bench.CODE + 4096, first, random.nextInt(0x1_0000));
            for (int register = 0; register < 13; register++) {
                bench.core.register(register, Bench.RAM + 512 + random.nextInt(16));
            }
            try {
                bench.core.run(bench.core.cycles() + 1);
            } catch (HardFault _) {
                bench.masked = false;
            }
        }
    }
}
