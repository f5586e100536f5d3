package org.softboard.peripherals.arm;

/// A Cortex-M4F: the instructions of ARMv7E-M with single-precision floating point, in thread mode. Sections are those of
/// the ARMv7-M Architecture Reference Manual (DDI 0403E). Cycles are those of the Cortex-M4 Technical Reference Manual
/// (DDI 0439), tables 3-1 and 7-1; where these leave it open, [#branch], [#awaitWord] and [LoadStore] say what was taken.
public final class Core {

    static final int SP = 13;
    static final int LR = 14;
    static final int PC = 15;

    /// What the fetch unit may be ahead by, in words (DDI 0439, "Prefetch unit").
    private static final int BUFFERED_WORDS = 3;
    private static final int FIRST_OF_32_BITS = 0b11101;
    private static final int Q = 1 << 27;

    final AddressSpace memory;
    /// The general registers. While an instruction runs, the PC reads as its address + 4 (A4.2.1).
    final int[] r = new int[16];
    final Shifter shifter = new Shifter();
    final FloatingPointUnit fpu = new FloatingPointUnit();

    /// N is its bit 31.
    int n;
    /// Z is set if this is zero.
    int z = 1;
    /// C, as 0 or 1.
    int c;
    /// V is its bit 31.
    int v;
    /// Q: something was saturated.
    boolean saturated;
    /// GE, four bits.
    int greaterOrEqual;
    /// ITSTATE (A7.3.3): 0 outside an IT block.
    int itState;
    /// The address of the next instruction.
    int next;
    /// The local monitor is in its exclusive state (A3.4.1).
    boolean exclusive;
    /// The event register of WFE.
    boolean event;

    /// Where the cycles stood after the last load.
    long loadEnd = Long.MIN_VALUE;
    /// Cycles since the core was made, and up to which it runs.
    long cycles;
    private long limit;
    private int exit;

    /// What fetching a word of code takes: a cycle, and over the System bus, to which RAM is connected, two.
    private final int fetchCycles;
    private final int aheadCycles;
    /// When the next word of code is there.
    private long supply;

    private final Thumb16 thumb16;
    private final Thumb32 thumb32;

    /// A core whose code takes so many cycles to fetch a word of.
    public Core(AddressSpace memory, int fetchCycles) {
        this.memory = memory;
        this.fetchCycles = fetchCycles;
        aheadCycles = (BUFFERED_WORDS - 1) * fetchCycles;
        thumb16 = new Thumb16(this);
        thumb32 = new Thumb32(this);
    }

    // ---- calling ----

    /// Makes it stand before a function; a branch to the return address ends it. What else is in the
    /// registers is what the last function left there.
    public void enter(int entry, int stackPointer, int returnAddress, int r0, int r1, int r2, int r3) {
        r[0] = r0;
        r[1] = r1;
        r[2] = r2;
        r[3] = r3;
        r[SP] = stackPointer & -4;
        r[LR] = returnAddress | 1;
        exit = returnAddress & -2;
        itState = 0;
        exclusive = false;
        exchange(entry);
    }

    /// Runs until the function has returned, or so many cycles have passed since the core was made, or [#lookUp].
    public void run(long until) {
        limit = until;
        while (cycles < limit) {
            step();
        }
    }

    /// The core looks up from its work after the present instruction.
    public void lookUp() {
        limit = Long.MIN_VALUE;
    }

    public boolean hasReturned() {
        return next == exit;
    }

    public long cycles() {
        return cycles;
    }

    /// An exception came and went, which the code may notice by these.
    public void interrupted() {
        exclusive = false;
        event = true;
    }

    public int stackPointer() {
        return r[SP];
    }

    public int register(int number) {
        return r[number];
    }

    public void register(int number, int value) {
        r[number] = value;
    }

    /// The registers of the floating-point unit, as bits.
    public int single(int number) {
        return fpu.s[number];
    }

    public void single(int number, int bits) {
        fpu.s[number] = bits;
    }

    public int fpscr() {
        return fpu.status();
    }

    public void fpscr(int value) {
        fpu.status(value);
    }

    // ---- one instruction ----

    private void step() {
        int address = next;
        int first = memory.fetch(address);
        boolean isWide = first >>> 11 >= FIRST_OF_32_BITS;
        if (isWide || (address & 2) == 0) {
            awaitWord();
        }
        cycles++;
        r[PC] = address + 4;
        next = address + (isWide ? 4 : 2);
        if (itState != 0) {
            inBlock(first, isWide);
        } else if (isWide) {
            thumb32.execute(first, memory.fetch(address + 2));
        } else {
            thumb16.execute(first);
        }
    }

    /// An instruction of an IT block; BKPT and IT themselves have no condition, and stop or are unpredictable there.
    private void inBlock(int first, boolean isWide) {
        if (holds(itState >>> 4)) {
            if (isWide) {
                thumb32.execute(first, memory.fetch(r[PC] - 2));
            } else {
                thumb16.execute(first);
            }
        }
        itState = (itState & 7) == 0 ? 0 : itState & 0xe0 | itState << 1 & 0x1f;
    }

    /// Waits for the next word of code. Words are fetched one after the other, ahead of need as far as there is room.
    private void awaitWord() {
        cycles = Math.max(cycles, supply);
        supply = Math.max(supply, cycles - aheadCycles) + fetchCycles;
    }

    /// A word of data is read over the bus, on which code, if it comes that way too, waits a cycle.
    void readOverBus() {
        supply += fetchCycles - 1;
    }

    /// A word of data is written: code waits three cycles. Both are what published times of programs on a pyboard tell.
    void writeOverBus() {
        supply += 3 * (fetchCycles - 1L);
    }

    // ---- flags ----

    /// ConditionHolds (A7.3.1).
    boolean holds(int condition) {
        boolean result = switch (condition >>> 1) {
            case 0 -> z == 0;
            case 1 -> c != 0;
            case 2 -> n < 0;
            case 3 -> v < 0;
            case 4 -> c != 0 && z != 0;
            case 5 -> (n ^ v) >= 0;
            case 6 -> (n ^ v) >= 0 && z != 0;
            default -> true;
        };
        return result != ((condition & 1) != 0 && condition != 0b1111);
    }

    /// AddWithCarry (A2.2.1), with the flags that ADDS, SUBS and CMP set; a subtraction adds the complement and 1.
    int addWithFlags(int x, int y, int carryIn) {
        int sum = x + y + carryIn;
        n = sum;
        z = sum;
        c = (x & y | (x | y) & ~sum) >>> 31;
        v = (x ^ sum) & (y ^ sum);
        return sum;
    }

    /// The flags of a logical operation; V stays.
    void logicalFlags(int result, int carry) {
        n = result;
        z = result;
        c = carry;
    }

    /// APSR (B1.4.2).
    public int apsr() {
        return n & 1 << 31 | (z == 0 ? 1 << 30 : 0) | c << 29 | (v >>> 31) << 28 | (saturated ? Q : 0)
                | greaterOrEqual << 16;
    }

    public void apsr(int value) {
        conditionFlags(value);
        saturationFlag(value);
        greaterOrEqual = value >>> 16 & 15;
    }

    /// Sets N, Z, C and V from the bits 31 to 28.
    void conditionFlags(int bits) {
        n = bits;
        z = ~bits & 1 << 30;
        c = bits >>> 29 & 1;
        v = bits << 3;
    }

    void saturationFlag(int bits) {
        saturated = (bits & Q) != 0;
    }

    // ---- branches ----

    /// BranchWritePC: to an address of the same code. The pipeline is filled again, which takes as long as a fetch, since
    /// the address is known early.
    void branch(int address) {
        next = address & -2;
        cycles += fetchCycles;
        supply = (next & 2) == 0 ? cycles : cycles + fetchCycles;
        if (next == exit) {
            lookUp();
        }
    }

    /// BXWritePC, BLXWritePC, LoadWritePC: bit 0 tells the instruction set, of which there is one. The address is known
    /// late, which takes a cycle more.
    void exchange(int address) {
        if ((address & 1) == 0) {
            throw HardFault.at("code that is not Thumb code (bit 0 of the address is clear)", address);
        }
        cycles++;
        branch(address);
    }

    HardFault undefined() {
        int address = r[PC] - 4;
        return HardFault.at("undefined instruction 0x%04x".formatted(memory.fetch(address)), address);
    }
}
