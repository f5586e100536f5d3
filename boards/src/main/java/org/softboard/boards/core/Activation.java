package org.softboard.boards.core;

import org.softboard.boards.hardware.Interrupts;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.vm.Crash;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.arm.AddressSpace;
import org.softboard.peripherals.arm.Core;
import org.softboard.peripherals.arm.HardFault;
import org.softboard.peripherals.stm32.Bus;
import org.softboard.peripherals.time.Clock;

/// One call of machine code: a core in the board's address space, whose cycles are charged to the board's meter. Memory
/// is the machine's; registers see the present time. The memory also stands at its own index, as the chip shows its flash
/// at address 0: there the references in Python's objects lead.
final class Activation implements AddressSpace {

    /// The longest that a core runs before it is looked after, in cycles.
    private static final int LONGEST = 20_000;
    /// What an exception saves on the stack when the floating-point unit is in use (DDI 0403E, B1.5.7).
    private static final int EXCEPTION_FRAME = 26 * Integer.BYTES;
    private static final int STACK_ALIGNMENT = 8;
    /// A program's code is in RAM.
    private static final int FETCH_CYCLES = 2;

    private final Vm vm;
    private final Heap memory;
    private final MemoryMap map;
    private final Meter meter;
    private final Bus bus;
    private final BoardTime time;
    private final Interrupts interrupts;
    private final Core core = new Core(this, FETCH_CYCLES);
    private final int ramBase;
    private final int ramStart;
    private final int ramBytes;
    /// The cycles of the core that are on the meter.
    private long charged;
    private int stack;

    Activation(Vm vm, Bus bus, BoardTime time, Interrupts interrupts) {
        this.vm = vm;
        this.bus = bus;
        this.time = time;
        this.interrupts = interrupts;
        memory = vm.heap;
        meter = vm.meter;
        map = memory.map;
        ramBase = map.ramBase();
        ramStart = map.ramStart();
        ramBytes = map.end() - ramStart;
    }

    /// Calls a function on the free part of the C stack. It returns to an address of the firmware at which no code of
    /// its own can be.
    int call(int entry, int r0, int r1, int r2, int r3) {
        stack = memory.stackPointer;
        int top = stack - vm.profile.stack().native_() & -STACK_ALIGNMENT;
        if (top < map.stackStart()) {
            throw new Crash("the C stack is full, which machine code does not check");
        }
        core.enter(entry, map.chipAddress(top), map.romBase(), r0, r1, r2, r3);
        try {
            while (!core.hasReturned()) {
                long left = (meter.deadline - meter.spent) / Meter.CYCLE + 1;
                core.run(core.cycles() + Math.clamp(left, 1, LONGEST));
                lookAfter();
            }
        } catch (HardFault fault) {
            throw new Crash(String.valueOf(fault.getMessage()));
        } finally {
            memory.stackPointer = stack;
        }
        if (vm.scheduler.isPending()) {
            time.hurry();
        }
        return core.register(0);
    }

    private void charge() {
        long now = core.cycles();
        meter.spent += (now - charged) * Meter.CYCLE;
        charged = now;
    }

    /// What is due happens, interrupts are served on the core's stack, commands are obeyed. Scheduled functions wait, and
    /// so does Ctrl-C.
    private void lookAfter() {
        charge();
        meter.attend();
        if (meter.spent >= meter.deadline) {
            interrupted(time::keepUp);
        }
    }

    /// Lets exceptions come in which use the stack below the core's stack pointer.
    private void interrupted(Runnable exceptions) {
        int top = map.index(core.stackPointer());
        boolean isOnStack = top >= map.stackStart() && top <= stack;
        memory.stackPointer = (isOnStack ? top : stack) - EXCEPTION_FRAME & -STACK_ALIGNMENT;
        exceptions.run();
        memory.stackPointer = stack;
        core.interrupted();
    }

    // ---- memory and registers ----

    @Override
    public int fetch(int address) {
        int offset = address - ramBase;
        if (offset < 0 || offset >= ramBytes) {
            throw new HardFault(String.format("there is no machine code at 0x%08x", address));
        }
        return memory.int16(ramStart + offset);
    }

    @Override
    public int read8(int address) {
        int offset = address - ramBase;
        if (offset >= 0 && offset < ramBytes) {
            return memory.int8(ramStart + offset);
        }
        return bus.covers(address) ? readRegister(address, Byte.BYTES) : memory.int8(place(address, Byte.BYTES));
    }

    @Override
    public int read16(int address) {
        int offset = address - ramBase;
        if (offset >= 0 && offset <= ramBytes - Short.BYTES) {
            return memory.int16(ramStart + offset);
        }
        return bus.covers(address) ? readRegister(address, Short.BYTES) : memory.int16(place(address, Short.BYTES));
    }

    @Override
    public int read32(int address) {
        int offset = address - ramBase;
        if (offset >= 0 && offset <= ramBytes - Integer.BYTES) {
            return memory.int32(ramStart + offset);
        }
        return bus.covers(address)
                ? readRegister(address, Integer.BYTES)
                : memory.int32(place(address, Integer.BYTES));
    }

    @Override
    public void write8(int address, int value) {
        int offset = address - ramBase;
        if (offset >= 0 && offset < ramBytes) {
            memory.int8(ramStart + offset, value);
        } else if (bus.covers(address)) {
            writeRegister(address, Byte.BYTES, value);
        } else if (isWritable(address, Byte.BYTES)) {
            memory.int8(place(address, Byte.BYTES), value);
        }
    }

    @Override
    public void write16(int address, int value) {
        int offset = address - ramBase;
        if (offset >= 0 && offset <= ramBytes - Short.BYTES) {
            memory.int16(ramStart + offset, value);
        } else if (bus.covers(address)) {
            writeRegister(address, Short.BYTES, value);
        } else if (isWritable(address, Short.BYTES)) {
            memory.int16(place(address, Short.BYTES), value);
        }
    }

    @Override
    public void write32(int address, int value) {
        int offset = address - ramBase;
        if (offset >= 0 && offset <= ramBytes - Integer.BYTES) {
            memory.int32(ramStart + offset, value);
        } else if (bus.covers(address)) {
            writeRegister(address, Integer.BYTES, value);
        } else if (isWritable(address, Integer.BYTES)) {
            memory.int32(place(address, Integer.BYTES), value);
        }
    }

    private int place(int address, int bytes) {
        return address >= 0 && address <= map.end() - bytes ? address : vm.objects.memoryAt(address, bytes);
    }

    /// Writing to flash that is locked changes nothing (ST RM0090, "Embedded flash memory interface").
    private boolean isWritable(int address, int bytes) {
        return place(address, bytes) >= ramStart;
    }

    private int readRegister(int address, int bytes) {
        checkAligned(address, bytes);
        charge();
        time.now();
        return bus.read(address, bytes);
    }

    /// What a register brings about comes before the next instruction.
    private void writeRegister(int address, int bytes, int value) {
        checkAligned(address, bytes);
        charge();
        time.now();
        bus.write(address, bytes, value);
        time.replan();
        core.lookUp();
    }

    /// Registers take no access that is not aligned (DDI 0403E, B3.1.3).
    private static void checkAligned(int address, int bytes) {
        if ((address & bytes - 1) != 0) {
            throw new HardFault(String.format("register access that is not aligned at 0x%08x", address));
        }
    }

    // ---- interrupts ----

    @Override
    public boolean isMasked() {
        return !interrupts.isEnabled();
    }

    @Override
    public void mask(boolean on) {
        charge();
        time.now();
        interrupts.enable(!on);
        core.lookUp();
    }

    /// Until something happens, at the latest until the next millisecond: the tick interrupts.
    @Override
    public void waitForInterrupt() {
        charge();
        long tick = (time.now() / Clock.NANOS_PER_MILLI + 1) * Clock.NANOS_PER_MILLI;
        interrupted(() -> time.spin(tick));
        core.lookUp();
    }
}
