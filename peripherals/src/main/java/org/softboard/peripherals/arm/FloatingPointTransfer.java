package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;

/// Loads and stores of floating-point registers (DDI 0403E, A6.5), and moves between them and the general ones (A6.6,
/// A6.7). A register of two words is a pair of single ones.
final class FloatingPointTransfer {

    private final Core core;
    private final FloatingPointUnit fpu;
    private final int[] r;
    private final int[] s;
    private final LoadStore loadStore;

    FloatingPointTransfer(Core core) {
        this.core = core;
        fpu = core.fpu;
        r = core.r;
        s = fpu.s;
        loadStore = new LoadStore(core);
    }

    private static boolean isPair(int second) {
        return (second & 1 << 8) != 0;
    }

    /// Vd: the number of a single register, or of the first of a pair.
    private int destination(int first, int second) {
        if (!isPair(second)) {
            return second >>> 11 & 0x1e | first >>> 6 & 1;
        }
        if ((first & 1 << 6) != 0) {
            throw core.undefined();
        }
        return second >>> 11 & 0x1e;
    }

    /// `1110110 P U D W L Rn | Vd 101 sz imm8`
    void loadOrStore(int first, int second) {
        int words = second & 0xff;
        int n = first & 15;
        boolean before = (first & 1 << 8) != 0;
        boolean up = (first & 1 << 7) != 0;
        boolean writesBack = (first & 1 << 5) != 0;
        boolean isLoad = (first & 1 << 4) != 0;
        if (!before && !up && !writesBack && (first & 1 << 6) != 0) {
            moveTwo(first, second);
        } else if (before && !writesBack) {
            int base = n == PC ? r[PC] & -4 : r[n];
            if (isLoad) {
                loadStore.addressPhase();
            }
            transfer(isLoad, destination(first, second), up ? base + 4 * words : base - 4 * words,
                    isPair(second) ? 2 : 1);
            core.cycles--;
        } else if (before != up) {
            int end = up ? r[n] + 4 * words : r[n] - 4 * words;
            transfer(isLoad, destination(first, second), up ? r[n] : end, words & (isPair(second) ? -2 : -1));
            if (writesBack) {
                r[n] = end;
            }
        } else {
            throw core.undefined();
        }
    }

    private void transfer(boolean isLoad, int start, int address, int words) {
        loadStore.checkAligned(address, 4);
        if (start + words > s.length) {
            throw core.undefined();
        }
        for (int i = 0; i < words; i++) {
            if (isLoad) {
                s[start + i] = core.memory.read32(address + 4 * i);
                core.readOverBus();
            } else {
                core.memory.write32(address + 4 * i, s[start + i]);
                core.writeOverBus();
            }
            core.cycles++;
        }
    }

    /// VMOV of two registers: `11101100010 op Rt2 | Rt 101 sz 00 M 1 Vm`
    private void moveTwo(int first, int second) {
        int m = isPair(second) ? second << 1 & 0x1e : second << 1 & 0x1e | second >>> 5 & 1;
        int t = second >>> 12;
        int t2 = first & 15;
        if ((second & 0b1101_0000) != 0b0001_0000 || m + 1 == s.length) {
            throw core.undefined();
        }
        core.cycles++;
        if ((first & 1 << 4) != 0) {
            r[t] = s[m];
            r[t2] = s[m + 1];
        } else {
            s[m] = r[t];
            s[m + 1] = r[t2];
        }
    }

    /// One register: `11101110 opc1 L Vn | Rt 101 C N opc2 1 0000`
    void move(int first, int second) {
        int t = second >>> 12;
        boolean isLoad = (first & 1 << 4) != 0;
        int opc1 = first >>> 5 & 7;
        if (isPair(second)) {
            moveHalf(first, second, t, isLoad, opc1);
        } else if (opc1 == 0) {
            int n = first << 1 & 0x1e | second >>> 7 & 1;
            if (isLoad) {
                r[t] = s[n];
            } else {
                s[n] = r[t];
            }
        } else if (opc1 == 7 && (first & 15) == 1) {
            moveStatus(t, isLoad);
        } else {
            throw core.undefined();
        }
    }

    /// VMOV between a register and a half of a pair.
    private void moveHalf(int first, int second, int t, boolean isLoad, int opc1) {
        if (opc1 > 1 || (second & 0b1110_0000) != 0) {
            throw core.undefined();
        }
        int n = first << 1 & 0x1e | opc1;
        if (isLoad) {
            r[t] = s[n];
        } else {
            s[n] = r[t];
        }
    }

    /// VMRS and VMSR; in place of the PC the conditions go to the flags.
    private void moveStatus(int t, boolean isLoad) {
        if (!isLoad) {
            fpu.status(r[t]);
        } else if (t == PC) {
            core.conditionFlags(fpu.status());
        } else {
            r[t] = fpu.status();
        }
    }
}
