package org.softboard.interpreter.code;

import java.util.List;
import org.softboard.interpreter.source.LanguageProfile;

/// The instructions that the inline assembler knows (py/emitinlinethumb.c), told apart by their names and by how many
/// operands they have. Encodings: ARMv7-M Architecture Reference Manual, chapters A5 and A7.
final class ThumbInstructions {

    private static final List<String> CONDITIONS = List.of("eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls",
            "ge", "lt", "gt", "le");
    /// Operations of two low registers, by their numbers; "and" is a word of Python's.
    private static final List<String> OPERATIONS =
            List.of("and_", "eor", "lsl", "lsr", "asr", "adc", "sbc", "ror", "tst",
                    "neg", "cmp", "cmn", "orr", "mul", "bic", "mvn");
    private static final int LINK_REGISTER = 1 << 14;
    private static final int PROGRAM_COUNTER = 1 << 15;
    private static final int LOW_REGISTERS = 0xFF;
    private static final int LAST_LOW = 7;
    private static final int ANY = 15;

    /// Where the instructions go.
    final AssembledCode code;
    private final boolean hasArmv7m;
    private final boolean hasFloats;
    private final ThumbFloats floats;

    ThumbInstructions(AssembledCode code, LanguageProfile profile) {
        this.code = code;
        hasArmv7m = profile.architecture().hasArmv7m();
        hasFloats = profile.architecture().hasFloats();
        floats = new ThumbFloats(code);
    }

    /// Assembles an instruction or complains about it.
    void assemble(ThumbOperands operands) {
        boolean isKnown = hasFloats && operands.instruction.startsWith("v") ? floats.assemble(operands)
                : switch (operands.count) {
                    case 0 -> none(operands.instruction);
                    case 1 -> one(operands);
                    case 2 -> operands.isName(1) ? twoRegisters(operands) : registerAndValue(operands);
                    case 3 -> three(operands);
                    default -> false;
                };
        if (!isKnown) {
            operands.unsupported();
        }
    }

    private boolean narrow(int instruction) {
        code.narrow(instruction);
        return true;
    }

    private boolean wide(int first, int second) {
        code.wide(first, second);
        return true;
    }

    // ---- no operand, one operand ----

    private boolean none(String name) {
        return switch (name) {
            case "nop" -> narrow(0xBF00);
            case "wfi" -> narrow(0xBF30);
            default -> false;
        };
    }

    private boolean one(ThumbOperands operands) {
        String name = operands.instruction;
        return switch (name) {
            case "b" -> inRange(operands, code.branch(operands.label(0)));
            case "bl" -> inRange(operands, code.call(operands.label(0)));
            case "bx" -> narrow(0x4700 | operands.register(0) << 3);
            case "cpsid" -> narrow(0xB672);
            case "cpsie" -> narrow(0xB662);
            case "push" -> push(operands.registers(0));
            case "pop" -> pop(operands.registers(0));
            default -> name.startsWith("it") ? hasArmv7m && ifThen(operands)
                    : name.matches(hasArmv7m ? "b..(_[nw])?" : "b..(_n)?") && branchIf(operands);
        };
    }

    private static boolean inRange(ThumbOperands operands, boolean reaches) {
        if (!reaches) {
            operands.branchNotInRange();
        }
        return true;
    }

    private boolean branchIf(ThumbOperands operands) {
        int condition = CONDITIONS.indexOf(operands.instruction.substring(1, 3));
        if (condition < 0) {
            return false;
        }
        int label = operands.label(0);
        if (operands.instruction.endsWith("_w")) {
            code.branchFarIf(condition, label);
            return true;
        }
        return inRange(operands, code.branchIf(condition, label));
    }

    /// `it`, and for each instruction after the first one a `t` or an `e`: then, else.
    private boolean ifThen(ThumbOperands operands) {
        int condition = CONDITIONS.indexOf(operands.name(0));
        String others = operands.instruction.substring(2);
        if (condition < 0 || !others.matches("[te]{0,3}")) {
            return false;
        }
        int mask = 8;
        for (int i = others.length() - 1; i >= 0; i--) {
            int bit = others.charAt(i) == 't' ? condition & 1 : ~condition & 1;
            mask = mask >> 1 | bit << 3;
        }
        return narrow(0xBF00 | condition << 4 | mask);
    }

    private boolean push(int registers) {
        if ((registers & ~(LOW_REGISTERS | LINK_REGISTER)) == 0) {
            return narrow(((registers & LINK_REGISTER) == 0 ? 0xB400 : 0xB500) | registers & LOW_REGISTERS);
        }
        return hasArmv7m && wide(0xE92D, registers);
    }

    private boolean pop(int registers) {
        if ((registers & ~(LOW_REGISTERS | PROGRAM_COUNTER)) == 0) {
            return narrow(((registers & PROGRAM_COUNTER) == 0 ? 0xBC00 : 0xBD00) | registers & LOW_REGISTERS);
        }
        return hasArmv7m && wide(0xE8BD, registers);
    }

    // ---- two operands ----

    private boolean twoRegisters(ThumbOperands operands) {
        String name = operands.instruction;
        if (name.equals("mov")) {
            int to = operands.register(0);
            return narrow(0x4600 | operands.register(1) << 3 | (to & 8) << 4 | to & 7);
        }
        if (hasArmv7m) {
            switch (name) {
                case "clz" -> {
                    return bits(operands, 0xFAB0, 0xF080);
                }
                case "rbit" -> {
                    return bits(operands, 0xFA90, 0xF0A0);
                }
                case "mrs" -> {
                    int to = operands.register(0, 12);
                    return wide(0xF3EF, 0x8000 | to << 8 | operands.specialRegister(1));
                }
                default -> {
                }
            }
        }
        int operation = OPERATIONS.indexOf(name);
        if (operation < 0) {
            return false;
        }
        int to = operands.low(0);
        return narrow(0x4000 | operation << 6 | operands.low(1) << 3 | to);
    }

    private boolean bits(ThumbOperands operands, int first, int second) {
        int to = operands.register(0);
        int from = operands.register(1);
        return wide(first | from, second | to << 8 | from);
    }

    private boolean registerAndValue(ThumbOperands operands) {
        switch (operands.instruction) {
            case "mov" -> {
                return immediate(operands, 0x2000);
            }
            case "cmp" -> {
                return immediate(operands, 0x2800);
            }
            case "add" -> {
                return immediate(operands, 0x3000);
            }
            case "sub" -> {
                return immediate(operands, 0x3800);
            }
            default -> {
                return hasArmv7m && longValue(operands) || access(operands);
            }
        }
    }

    private boolean immediate(ThumbOperands operands, int operation) {
        int register = operands.low(0);
        return narrow(operation | register << 8 | operands.integer(1, 0xFF));
    }

    private boolean longValue(ThumbOperands operands) {
        return switch (operands.instruction) {
            case "movw" -> half(0xF240, operands.register(0), operands.integer(1, 0xFFFF));
            case "movt" -> half(0xF2C0, operands.register(0), operands.integer(1, 0xFFFF));
            case "movwt" -> {
                int register = operands.register(0);
                int value = operands.integer(1, -1);
                half(0xF240, register, value & 0xFFFF);
                yield half(0xF2C0, register, value >>> 16);
            }
            case "ldrex" -> {
                int to = operands.register(0);
                if (operands.isAddress(1)) {
                    int base = operands.base(1, ANY);
                    wide(0xE850 | base, 0x0F00 | to << 12 | operands.offset(1, 0xFF) >> 2);
                }
                yield true;
            }
            default -> false;
        };
    }

    private boolean half(int operation, int register, int value) {
        return wide(operation | value >> 1 & 0x400 | value >> 12, value << 4 & 0x7000 | register << 8 | value & 0xFF);
    }

    /// Loads and stores with an offset of five bits, in units of what is loaded.
    private boolean access(ThumbOperands operands) {
        return switch (operands.instruction) {
            case "str" -> access(operands, 0x6000, 2);
            case "ldr" -> access(operands, 0x6800, 2);
            case "strb" -> access(operands, 0x7000, 0);
            case "ldrb" -> access(operands, 0x7800, 0);
            case "strh" -> access(operands, 0x8000, 1);
            case "ldrh" -> access(operands, 0x8800, 1);
            default -> false;
        };
    }

    private boolean access(ThumbOperands operands, int operation, int shift) {
        int register = operands.low(0);
        if (!operands.isAddress(1)) {
            return false;
        }
        int base = operands.base(1, LAST_LOW);
        return narrow(operation | operands.offset(1, 0x1F << shift) >> shift << 6 | base << 3 | register);
    }

    // ---- three operands ----

    private boolean three(ThumbOperands operands) {
        return switch (operands.instruction) {
            case "lsl" -> shift(operands, 0x0000);
            case "lsr" -> shift(operands, 0x0800);
            case "asr" -> shift(operands, 0x1000);
            case "add" -> sum(operands, 0x1800);
            case "sub" -> sum(operands, 0x1A00);
            case "sdiv" -> hasArmv7m && quotient(operands, 0xFB90);
            case "udiv" -> hasArmv7m && quotient(operands, 0xFBB0);
            case "strex" -> hasArmv7m && storeExclusive(operands);
            default -> false;
        };
    }

    private boolean shift(ThumbOperands operands, int operation) {
        int to = operands.low(0);
        int from = operands.low(1);
        return narrow(operation | operands.integer(2, 0x1F) << 6 | from << 3 | to);
    }

    private boolean sum(ThumbOperands operands, int operation) {
        int to = operands.low(0);
        int left = operands.low(1);
        int right = operands.isName(2) ? operands.low(2) : 0x10 | operands.integer(2, 7);
        return narrow(operation | right << 6 | left << 3 | to);
    }

    private boolean quotient(ThumbOperands operands, int operation) {
        int to = operands.register(0);
        int dividend = operands.register(1);
        return wide(operation | dividend, 0xF0F0 | to << 8 | operands.register(2));
    }

    private boolean storeExclusive(ThumbOperands operands) {
        int status = operands.register(0);
        int from = operands.register(1);
        if (operands.isAddress(2)) {
            int base = operands.base(2, ANY);
            wide(0xE840 | base, from << 12 | status << 8 | operands.offset(2, 0xFF) >> 2);
        }
        return true;
    }
}
