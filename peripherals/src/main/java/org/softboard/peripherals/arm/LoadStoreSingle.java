package org.softboard.peripherals.arm;

import static org.softboard.peripherals.arm.Core.PC;

/// 32-bit loads and stores of a byte, half-word or word (DDI 0403E, A5.3.7 to A5.3.10).
///
///     1111100 S U size L Rn | Rt imm12                     [Rn, #imm12], or from the PC
///                           | Rt 1 P U W imm8              indexed; P, U and not W: as without privilege
///                           | Rt 000000 imm2 Rm            [Rn, Rm, LSL #imm2]
final class LoadStoreSingle {

    private static final int BYTE = 0;
    private static final int HALF_WORD = 1;
    private static final int WORD = 2;

    private final Core core;
    private final int[] r;
    private final LoadStore loadStore;

    LoadStoreSingle(Core core) {
        this.core = core;
        r = core.r;
        loadStore = new LoadStore(core);
    }

    void execute(int first, int second) {
        int n = first & 15;
        int size = first >>> 5 & 3;
        boolean isLoad = (first & 1 << 4) != 0;
        boolean isSigned = (first & 1 << 8) != 0;
        if (size > WORD || isSigned && (size == WORD || !isLoad) || n == PC && !isLoad) {
            throw core.undefined();
        }
        boolean isHint = isLoad && size != WORD && second >>> 12 == PC; // PLD, PLI
        if (isHint) {
            return;
        }
        if (n == PC) {
            int offset = second & 0xfff;
            access(first, second, (r[PC] & -4) + ((first & 1 << 7) != 0 ? offset : -offset));
        } else if ((first & 1 << 7) != 0) {
            access(first, second, r[n] + (second & 0xfff));
        } else if ((second & 1 << 11) != 0) {
            indexed(first, second, n);
        } else if ((second >>> 6 & 0x1f) == 0) {
            if (!isLoad) {
                loadStore.addressPhase();
            }
            access(first, second, r[n] + (r[second & 15] << (second >>> 4 & 3)));
        } else {
            throw core.undefined();
        }
    }

    private void indexed(int first, int second, int n) {
        boolean before = (second & 1 << 10) != 0;
        boolean writesBack = (second & 1 << 8) != 0;
        if (!before && !writesBack) {
            throw core.undefined();
        }
        int imm8 = second & 0xff;
        int base = r[n];
        int moved = base + ((second & 1 << 9) != 0 ? imm8 : -imm8);
        if (writesBack && (first & 1 << 4) != 0) {
            r[n] = moved;
        }
        access(first, second, before ? moved : base);
        if (writesBack && (first & 1 << 4) == 0) {
            r[n] = moved;
        }
    }

    private void access(int first, int second, int address) {
        int t = second >>> 12;
        int size = first >>> 5 & 3;
        boolean isSigned = (first & 1 << 8) != 0;
        if ((first & 1 << 4) == 0) {
            switch (size) {
                case BYTE -> loadStore.store8(address, r[t]);
                case HALF_WORD -> loadStore.store16(address, r[t]);
                default -> loadStore.store32(address, r[t]);
            }
            return;
        }
        switch (size) {
            case BYTE -> {
                int value = loadStore.load8(address);
                r[t] = isSigned ? (byte) value : value;
            }
            case HALF_WORD -> {
                int value = loadStore.load16(address);
                r[t] = isSigned ? (short) value : value;
            }
            default -> loadWord(t, address);
        }
    }

    private void loadWord(int t, int address) {
        int value = loadStore.load32(address);
        if (t == PC) {
            loadStore.checkAligned(address, 4);
            core.exchange(value);
        } else {
            r[t] = value;
        }
    }
}
