package org.softboard.peripherals.stm32;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The peripherals of a chip by their addresses (ST RM0090, "Memory map"). Where none is modelled, reading gives zero
/// and writing does nothing.
public final class Bus {

    private static final int FIRST = 0x4000_0000;
    private static final int LAST = 0x5fff_ffff;
    private static final int FIRST_OF_CORE = 0xe000_0000;

    /// Every peripheral has at least this much of the address space.
    private static final int BLOCK = 0x400;

    private final TreeMap<Integer, Registers> blocks = new TreeMap<>();

    /// A bus to which nothing is connected yet.
    public Bus() {}

    public void connect(int base, Registers registers) {
        blocks.put(base, registers);
    }

    /// Whether peripherals lie there, on the chip or in its core.
    public boolean covers(int address) {
        return address >= FIRST && address <= LAST || Integer.compareUnsigned(address, FIRST_OF_CORE) >= 0;
    }

    /// So many bytes from an address that is a multiple of their number; those above are zero.
    public int read(int address, int bytes) {
        return (int) (read(address) >>> 8 * (address & 3) & (1L << 8 * bytes) - 1);
    }

    /// A write that is narrower than a register reads it, and writes all of it.
    public void write(int address, int bytes, int value) {
        int shift = 8 * (address & 3);
        int mask = (int) ((1L << 8 * bytes) - 1) << shift;
        int rest = bytes == Integer.BYTES ? 0 : read(address) & ~mask;
        write(address, rest | value << shift & mask);
    }

    /// The word that contains an address.
    public int read(int address) {
        Map.Entry<Integer, Registers> block = block(address);
        return block == null ? 0 : block.getValue().read(offset(block, address));
    }

    public void write(int address, int value) {
        Map.Entry<Integer, Registers> block = block(address);
        if (block != null) {
            block.getValue().write(offset(block, address), value);
        }
    }

    private static int offset(Map.Entry<Integer, Registers> block, int address) {
        return address - block.getKey() & -Integer.BYTES;
    }

    private Map.@Nullable Entry<Integer, Registers> block(int address) {
        Map.Entry<Integer, Registers> below = blocks.floorEntry(address);
        return below != null && address - below.getKey() < BLOCK ? below : null;
    }
}
