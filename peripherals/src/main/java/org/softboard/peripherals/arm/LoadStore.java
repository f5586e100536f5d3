package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;

/// Loads and stores of one register or a list of them, and what they cost: a load takes two cycles, or one if it follows
/// another load; a store takes one, with a register as offset two, or one after a load (DDI 0439, load/store timings).
/// Registers in a list take a cycle each. Whether an address depends on the load before is not looked at.
final class LoadStore {

    private final Core core;
    private final AddressSpace memory;

    LoadStore(Core core) {
        this.core = core;
        memory = core.memory;
    }

    int load8(int address) {
        addressPhase();
        core.loadEnd = core.cycles;
        core.readOverBus();
        return memory.read8(address);
    }

    int load16(int address) {
        addressPhase();
        core.loadEnd = core.cycles;
        core.readOverBus();
        return memory.read16(address);
    }

    int load32(int address) {
        addressPhase();
        core.loadEnd = core.cycles;
        core.readOverBus();
        return memory.read32(address);
    }

    void store8(int address, int value) {
        core.writeOverBus();
        memory.write8(address, value);
    }

    void store16(int address, int value) {
        core.writeOverBus();
        memory.write16(address, value);
    }

    void store32(int address, int value) {
        core.writeOverBus();
        memory.write32(address, value);
    }

    /// The phase of the address takes a cycle of its own, unless it overlaps with the load before.
    void addressPhase() {
        if (core.cycles != core.loadEnd + 1) {
            core.cycles++;
        }
    }

    /// Multiple and exclusive accesses and pairs take aligned addresses only (A3.2.1).
    void checkAligned(int address, int bytes) {
        if ((address & bytes - 1) != 0) {
            throw HardFault.at("access to %d bytes that is not aligned".formatted(bytes), address);
        }
    }

    /// Stores the registers of a list, the lowest first.
    void storeList(int start, int list) {
        checkAligned(start, 4);
        int address = start;
        for (int rest = list; rest != 0; rest &= rest - 1) {
            memory.write32(address, core.r[Integer.numberOfTrailingZeros(rest)]);
            address += 4;
            core.cycles++;
            core.writeOverBus();
        }
    }

    /// Loads the registers of a list, the lowest first; the PC comes last, and is a jump.
    void loadList(int start, int list) {
        checkAligned(start, 4);
        int address = start;
        for (int rest = list; rest != 0; rest &= rest - 1) {
            int register = Integer.numberOfTrailingZeros(rest);
            int value = memory.read32(address);
            address += 4;
            core.cycles++;
            core.readOverBus();
            if (register == PC) {
                core.exchange(value);
            } else {
                core.r[register] = value;
            }
        }
    }
}
