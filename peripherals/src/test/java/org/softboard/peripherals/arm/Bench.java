package org.softboard.peripherals.arm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A core with some code and a kilobyte of RAM.
final class Bench implements AddressSpace {

    static final int RAM = 0x2000_0000;
    static final int RAM_BYTES = 1024;
    static final int CODE = 0x10_0000;

    private static final int CODE_BYTES = 0x2000;
    private static final int EXIT = 0x0800_0000;

    final ByteBuffer ram = ByteBuffer.allocate(RAM_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteBuffer code = ByteBuffer.allocate(CODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    final Core core;
    boolean masked;
    int waits;

    Bench() {
        this(1);
    }

    Bench(int fetchCycles) {
        core = new Core(this, fetchCycles);
    }

    /// Puts code somewhere, with a branch back to `EXIT` after it, and stands before it.
    void load(int address, int... halfWords) {
        int at = address - CODE;
        for (int halfWord : halfWords) {
            code.putShort(at, (short) halfWord);
            at += 2;
        }
        code.putShort(at, (short) 0x4770);
        core.enter(address | 1, RAM + RAM_BYTES / 2, EXIT, 0, 0, 0, 0);
    }

    /// Runs the code that was loaded; gives the cycles that it took, the final BX with its 3 cycles apart (of code that
    /// is fetched in one).
    long run() {
        long start = core.cycles();
        core.run(start + 100_000);
        if (!core.hasReturned()) {
            throw new AssertionError("the code has not returned");
        }
        return core.cycles() - start - 3;
    }

    long cycles(int... halfWords) {
        load(CODE, halfWords);
        for (int i = 8; i < 12; i++) {
            core.register(i, RAM + 64);
        }
        return run();
    }

    private ByteBuffer region(int address, int bytes) {
        if (address >= RAM && address <= RAM + RAM_BYTES - bytes) {
            return ram;
        }
        if (address >= CODE && address <= CODE + CODE_BYTES - bytes) {
            return code;
        }
        throw HardFault.at("no memory", address);
    }

    private static int offset(int address) {
        return address >= RAM ? address - RAM : address - CODE;
    }

    @Override
    public int fetch(int address) {
        return read16(address);
    }

    @Override
    public int read8(int address) {
        return region(address, 1).get(offset(address)) & 0xff;
    }

    @Override
    public int read16(int address) {
        return region(address, 2).getShort(offset(address)) & 0xffff;
    }

    @Override
    public int read32(int address) {
        return region(address, 4).getInt(offset(address));
    }

    @Override
    public void write8(int address, int value) {
        region(address, 1).put(offset(address), (byte) value);
    }

    @Override
    public void write16(int address, int value) {
        region(address, 2).putShort(offset(address), (short) value);
    }

    @Override
    public void write32(int address, int value) {
        region(address, 4).putInt(offset(address), value);
    }

    @Override
    public boolean isMasked() {
        return masked;
    }

    @Override
    public void mask(boolean on) {
        masked = on;
    }

    @Override
    public void waitForInterrupt() {
        waits++;
    }
}
