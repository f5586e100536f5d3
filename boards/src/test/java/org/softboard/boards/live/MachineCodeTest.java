package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.time.Pacer;
import org.softboard.boards.time.Stopped;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Crash;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// Machine code on a pyboard: what it reaches, the time it takes, what comes between its instructions, and how it ends.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MachineCodeTest {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();
    private static final int GPIOA = 0x4002_0000;
    private static final int IDR = GPIOA + 0x10;
    private static final int BSRR = GPIOA + 0x18;
    private static final int TIM2_CNT = 0x4000_0024;
    private static final int BX_LR = 0x4770;

    private final Inbox inbox = new Inbox();
    private final StringBuilder printed = new StringBuilder();
    private final Board board = new Board(PYBOARD, new MicroPython(), Media.fresh(PYBOARD), inbox,
            Pacer.unlimited(inbox),
            (bytes, offset, length) -> printed.append(new String(bytes, offset, length, StandardCharsets.UTF_8)),
            Board.LineEnds.AS_PRINTED, 0);
    private int flag;
    private int code;

    @BeforeEach
    void begins() {
        board.powerOn();
        code = board.vm().heap.allocate(256);
        flag = code + 248;
    }

    @AfterEach
    void ends() {
        board.end();
    }

    private MemoryMap map() {
        return board.vm().heap.map;
    }

    private int run(int r0, int r1, int... instructions) {
        Vm vm = board.vm();
        for (int i = 0; i < instructions.length; i++) {
            vm.heap.int16(code + 2 * i, instructions[i]);
        }
        return Objects.requireNonNull(vm.machineCode).call(map().chipAddress(code) | 1, r0, r1, 0, 0);
    }

    private String crash(int r0, int r1, int... instructions) {
        return Objects.requireNonNull(assertThrows(Crash.class, () -> run(r0, r1, instructions)).getMessage());
    }

    private void program(String source) {
        new Scripts(board).run("main.py", source.getBytes(StandardCharsets.UTF_8), () -> {
        });
    }

    private long nanos(int r0, int r1, int... instructions) {
        long start = board.time().now();
        run(r0, r1, instructions);
        return board.time().now() - start;
    }

    @Test
    void takesArgumentsAndGivesAResult() {
        assertEquals(42, run(40, 2, 0x1840, BX_LR)); // adds r0, r0, r1
    }

    @Test
    void keepsItsRegistersOnTheBoardsStack() {
        // push {r4, lr}; mov r0, sp; pop {r4, pc}
        int top = run(0, 0, 0xb510, 0x4668, 0xbd10);

        assertTrue(map().index(top) < board.vm().heap.stackPointer && map().index(top) > map().stackStart());
        assertEquals(0, top & 7);
    }

    @Test
    void aDelayLoopTakesFourCyclesATurn() {
        // 1: subs r0, #1; bne 1b
        assertEquals(1_000_000, nanos(42_000, 0, 0x3801, 0xd1fd, BX_LR), 50);
    }

    @Test
    void drivesAPinByItsRegister() {
        run(BSRR, 1 << 13, 0x6001, BX_LR); // str r1, [r0]
        assertTrue(board.hardware().pin("A13").level());

        run(BSRR + 2, 1 << 13, 0x8001, BX_LR); // strh r1, [r0]
        assertEquals(false, board.hardware().pin("A13").level());
    }

    @Test
    void waitsForAPin() {
        board.hardware().apply("A0", 0);
        inbox.put(new Command.Apply(board.time().now() + 5 * Clock.NANOS_PER_MILLI, "A0", 3.3));
        // 1: ldr r2, [r0]; tst r2, r1; beq 1b
        long waited = nanos(IDR, 1, 0x6802, 0x420a, 0xd0fc, BX_LR);

        assertEquals(5 * Clock.NANOS_PER_MILLI, waited, 100);
    }

    @Test
    void waitsForATimer() {
        program("import pyb\npyb.Timer(2, prescaler=83, period=0xffffff)");
        int start = run(TIM2_CNT, 0, 0x6800, BX_LR);
        // 1: ldr r2, [r0]; cmp r2, r1; blt 1b
        long waited = nanos(TIM2_CNT, start + 500, 0x6802, 0x428a, 0xdbfc, BX_LR);

        assertEquals(500_000, waited, 1_500);
    }

    @Test
    void anInterruptComesBetweenTwoInstructions() {
        program("""
                import pyb, uctypes
                def set(timer):
                    memory[0] = 7
                memory = uctypes.bytearray_at(%d, 4)
                pyb.Timer(4, freq=100, callback=set)
                """.formatted(map().chipAddress(flag)));
        board.vm().heap.int32(flag, 0);
        // 1: ldr r1, [r0]; cmp r1, #0; beq 1b; mov r0, r1
        assertEquals(7, run(map().chipAddress(flag), 0, 0x6801, 0x2900, 0xd0fc, 0x4608, BX_LR));
    }

    @Test
    void theInterruptMayCallMachineCodeItself() {
        Vm vm = board.vm();
        int other = vm.heap.allocate(64);
        // str r0, [r1]; movs r1, #9; movs r2, #9; movs r4, #9; bx lr
        int[] handler = {0x6008, 0x2109, 0x2209, 0x2409, BX_LR};
        for (int i = 0; i < handler.length; i++) {
            vm.heap.int16(other + 2 * i, handler[i]);
        }
        vm.heap.int32(flag, 0);
        var function = NativeFunction.of("handler", (machine, timer) -> {
            Objects.requireNonNull(machine.machineCode).call(map().chipAddress(other) | 1, 5, map().chipAddress(flag),
                    0,
                    0);
            return Word.NONE;
        });
        vm.store(vm.globals(), vm.qstr("handler"), vm.rom.function(function));
        program("import pyb\npyb.Timer(4, freq=100, callback=handler)");
        // movs r4, #1; movs r2, #2; 1: ldr r1, [r0]; cmp r1, #0; beq 1b; adds r0, r1, r2; adds r0, r0, r4
        assertEquals(5 + 2 + 1, run(map().chipAddress(flag), 0,
                0x2401, 0x2202, 0x6801, 0x2900, 0xd0fc, 0x1888, 0x1900, BX_LR));
    }

    @Test
    void referencesInObjectsLeadToMemory() {
        Vm vm = board.vm();
        vm.heap.int32(flag, 1234);
        vm.heap.int32(code + 200, flag);
        // ldr r0, [r0]; ldr r0, [r0]
        assertEquals(1234, run(map().chipAddress(code + 200), 0, 0x6800, 0x6800, BX_LR));
    }

    @Test
    void aFullStackIsAHardFault() {
        Vm vm = board.vm();
        int before = vm.heap.stackPointer;
        vm.heap.stackPointer = map().stackStart() + 32;
        assertEquals("the C stack is full, which machine code does not check", crash(0, 0, BX_LR));
        vm.heap.stackPointer = before;
    }

    @Test
    void cpsidKeepsInterruptsAway() {
        program("""
                import pyb
                n = 0
                def count(timer):
                    global n
                    n += 1
                pyb.Timer(4, freq=1000, callback=count)
                """);
        // cpsid i; 1: subs r0, #1; bne 1b
        run(56_000 * 5, 0, 0xb672, 0x3801, 0xd1fd, BX_LR);
        program("print(n < 2)");
        // cpsie i
        run(0, 0, 0xb662, BX_LR);
        program("print(n >= 1)");
        assertEquals("True\nTrue\n", printed.toString());
    }

    @Test
    void wfiSleepsUntilTheTick() {
        long slept = nanos(0, 0, 0xbf30, 0xbf30, BX_LR);

        assertTrue(slept > Clock.NANOS_PER_MILLI && slept <= 2 * Clock.NANOS_PER_MILLI + 100, () -> slept + " ns");
    }

    @Test
    void anEndlessLoopEndsWithTheRun() {
        board.time().stopAt(board.time().now() + 50 * Clock.NANOS_PER_MILLI);

        assertThrows(Stopped.class, () -> run(0, 0, 0xe7fe));
    }

    @Test
    void anEndlessLoopObeysCommands() {
        inbox.put(new Command.Reset(board.time().now() + 5 * Clock.NANOS_PER_MILLI));

        assertThrows(Start.Wanted.class, () -> run(0, 0, 0xe7fe));
    }

    @Test
    void ctrlCWaitsUntilTheCodeHasReturned() {
        board.serial().interruptible(true);
        inbox.put(new Command.Interrupt(Command.NOW));
        run(56_000 * 10, 0, 0x3801, 0xd1fd, BX_LR);

        assertTrue(board.vm().scheduler.isInterrupted());
    }

    @Test
    void whatTheCoreCannotDoIsAHardFault() {
        String here = String.format("at 0x%08x", map().chipAddress(code));

        assertEquals("undefined instruction 0xde00 " + here, crash(0, 0, 0xde00));
        assertEquals("breakpoint without a debugger " + here, crash(0, 0, 0xbe00));
        assertEquals("there is no memory at 0x60000000", crash(0x6000_0000, 0, 0x6800, BX_LR));
        assertEquals("there is no machine code at 0x08020100", crash(0x0802_0101, 0, 0x4700));
        assertEquals("code that is not Thumb code (bit 0 of the address is clear) at 0x20000000",
                crash(0x2000_0000, 0, 0x4700));
        assertEquals("access to 4 bytes that is not aligned at 0x20000001", crash(0x2000_0001, 0, 0xc802, BX_LR));
    }

    @Test
    void flashThatIsLockedDoesNotChange() {
        int rom = PYBOARD.memory().flashStart() + 0x2_1000;
        int before = run(rom, 0, 0x6800, BX_LR);

        assertEquals(before, run(rom, before + 1, 0x6001, 0x6800, BX_LR)); // str, ldr
    }
}
