package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;

/// 32-bit loads and stores of several registers (DDI 0403E, A5.3.5) and of two, exclusive ones, and branches by a table
/// (A5.3.6).
final class LoadStoreMultiple {

    private final Core core;
    private final int[] r;
    private final AddressSpace memory;
    private final LoadStore loadStore;

    LoadStoreMultiple(Core core) {
        this.core = core;
        r = core.r;
        memory = core.memory;
        loadStore = new LoadStore(core);
    }

    /// LDM, STM, PUSH, POP: `1110100 op 0 W L Rn | P M 0 list`.
    void multiple(int first, int list) {
        int operation = first >>> 7 & 3;
        if (operation == 0b00 || operation == 0b11) {
            throw core.undefined();
        }
        int n = first & 15;
        int bytes = 4 * Integer.bitCount(list);
        boolean isIncrement = operation == 0b01;
        int start = isIncrement ? r[n] : r[n] - bytes;
        boolean writesBack = (first & 1 << 5) != 0;
        int end = isIncrement ? r[n] + bytes : start;
        boolean isLoad = (first & 1 << 4) != 0;
        if (isLoad && writesBack) {
            r[n] = end;
        }
        if (isLoad) {
            loadStore.loadList(start, list);
        } else {
            loadStore.storeList(start, list);
        }
        if (!isLoad && writesBack) {
            r[n] = end;
        }
    }

    /// `1110100 P U 1 W L Rn | ...`: without P and W exclusive accesses and tables, else LDRD and STRD.
    void dualOrExclusive(int first, int second) {
        if ((first & 1 << 8) != 0 || (first & 1 << 5) != 0) {
            dual(first, second);
        } else if ((first & 1 << 7) == 0) {
            int address = r[first & 15] + 4 * (second & 0xff);
            exclusive(first, second, 4, address, second >>> 8 & 15);
        } else {
            int operation = second >>> 4 & 15;
            switch (operation) {
                case 0b0000, 0b0001 -> tableBranch(first, second);
                case 0b0100 -> exclusive(first, second, 1, r[first & 15], second & 15);
                case 0b0101 -> exclusive(first, second, 2, r[first & 15], second & 15);
                default -> throw core.undefined();
            }
        }
    }

    /// LDRD and STRD. A base of PC is a literal.
    private void dual(int first, int second) {
        int n = first & 15;
        int offset = 4 * (second & 0xff);
        int base = n == PC ? r[PC] & -4 : r[n];
        int moved = base + ((first & 1 << 7) != 0 ? offset : -offset);
        int address = (first & 1 << 8) != 0 ? moved : base;
        loadStore.checkAligned(address, 4);
        boolean writesBack = (first & 1 << 5) != 0;
        int t = second >>> 12;
        int t2 = second >>> 8 & 15;
        core.cycles += 2;
        if ((first & 1 << 4) == 0) {
            core.writeOverBus();
            core.writeOverBus();
            memory.write32(address, r[t]);
            memory.write32(address + 4, r[t2]);
        } else {
            core.readOverBus();
            core.readOverBus();
            int low = memory.read32(address);
            r[t2] = memory.read32(address + 4);
            r[t] = low;
        }
        if (writesBack) {
            r[n] = moved;
        }
    }

    /// LDREX, STREX and those of bytes and half-words: the local monitor alone (A3.4.1).
    private void exclusive(int first, int second, int bytes, int address, int d) {
        loadStore.checkAligned(address, bytes);
        int t = second >>> 12;
        core.cycles++;
        if ((first & 1 << 4) != 0) {
            core.readOverBus();
            core.exclusive = true;
            r[t] = switch (bytes) {
                case 1 -> memory.read8(address);
                case 2 -> memory.read16(address);
                default -> memory.read32(address);
            };
            return;
        }
        if (core.exclusive) {
            core.writeOverBus();
            switch (bytes) {
                case 1 -> memory.write8(address, r[t]);
                case 2 -> memory.write16(address, r[t]);
                default -> memory.write32(address, r[t]);
            }
        }
        r[d] = core.exclusive ? 0 : 1;
        core.exclusive = false;
    }

    /// TBB and TBH: twice what stands in the table, beyond the PC.
    private void tableBranch(int first, int second) {
        if ((first & 1 << 4) == 0) {
            throw core.undefined();
        }
        int base = r[first & 15];
        int index = r[second & 15];
        int halfWords = (second & 1 << 4) != 0 ? memory.read16(base + 2 * index) : memory.read8(base + index);
        core.cycles += 2;
        core.branch(r[PC] + 2 * halfWords);
    }
}
