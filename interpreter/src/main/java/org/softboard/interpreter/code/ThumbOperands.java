package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.syntax.ParseTree;

/// The operands of one instruction of the inline assembler (py/emitinlinethumb.c, get_arg_...). One that is not what the
/// instruction wants is complained about and counts as 0; of several complaints the last one stays.
final class ThumbOperands {

    private static final Map<String, Integer> SPECIAL_REGISTERS = Map.of("IPSR", 5, "BASEPRI", 17);
    private static final int LAST_FLOAT_REGISTER = 31;

    private final Compilation c;
    private final AssembledCode code;
    /// The parenthesis with the operands.
    private final long parenthesis;
    final String instruction;
    final int count;

    ThumbOperands(Compilation compilation, AssembledCode code, int instruction, long parenthesis) {
        c = compilation;
        this.code = code;
        this.parenthesis = parenthesis;
        this.instruction = c.names.string(instruction);
        count = c.tree.listCount(c.tree.child(parenthesis, 0), ARGLIST);
    }

    /// The integer that a node is: the lowest 64 bits of a long one.
    static long integer(ParseTree tree, Constants constants, long node) {
        return ParseTree.isSmallInt(node) ? ParseTree.value(node)
                : new BigInteger(new String(constants.text(tree.constantObject(node)), StandardCharsets.US_ASCII))
                        .longValue();
    }

    static boolean isInteger(ParseTree tree, Constants constants, long node) {
        return ParseTree.isSmallInt(node) || tree.is(node, CONST_OBJECT)
                && constants.kind(tree.constantObject(node)) == Constants.Kind.INT;
    }

    private void complain(String format, Object... arguments) {
        c.assemblerError(format, arguments);
    }

    private void expected(String what) {
        complain("'%s' expects " + what, instruction);
    }

    void branchNotInRange() {
        complain("branch not in range");
    }

    void unsupported() {
        complain("unsupported Thumb instruction '%s' with %d arguments", instruction, count);
    }

    private long node(int index) {
        return c.tree.listItem(c.tree.child(parenthesis, 0), ARGLIST, index);
    }

    boolean isName(int index) {
        return ParseTree.isId(node(index));
    }

    private String name(long node) {
        return ParseTree.isId(node) ? c.names.string(ParseTree.qstr(node)) : "";
    }

    /// The name that an operand is, "" if it is none.
    String name(int index) {
        return name(node(index));
    }

    // ---- registers ----

    /// The number of a register, up to the last one that the instruction can have.
    int register(int index, int last) {
        return register(node(index), last);
    }

    int register(int index) {
        return register(index, 15);
    }

    /// One of the registers that most instructions of 16 bits know.
    int low(int index) {
        return register(index, 7);
    }

    private int register(long node, int last) {
        int number = registerNumber(name(node));
        if (number < 0) {
            expected("a register");
            return 0;
        }
        if (number > last) {
            complain("'%s' expects at most r%d", instruction, last);
            return 0;
        }
        return number;
    }

    private static int registerNumber(String name) {
        return switch (name) {
            case "sl" -> 10;
            case "fp" -> 11;
            case "sp" -> 13;
            case "lr" -> 14;
            case "pc" -> 15;
            default -> name.matches("r(\\d|1[0-5])") ? Integer.parseInt(name.substring(1)) : -1;
        };
    }

    int specialRegister(int index) {
        Integer number = SPECIAL_REGISTERS.get(name(index));
        if (number == null) {
            expected("a special register");
            return 0;
        }
        return number;
    }

    int floatRegister(int index) {
        String name = name(index);
        if (!name.matches("s[0-9]+")) {
            expected("an FPU register");
            return 0;
        }
        int number = new BigInteger(name.substring(1)).intValue();
        if (Integer.compareUnsigned(number, LAST_FLOAT_REGISTER) > 0) {
            complain("'%s' expects at most r%d", instruction, LAST_FLOAT_REGISTER);
            return 0;
        }
        return number;
    }

    /// A list such as `{r0, r1}`, which is a set in Python, as a bit for each register.
    int registers(int index) {
        long braces = node(index);
        long inside = c.tree.is(braces, ATOM_BRACE) ? c.tree.child(braces, 0) : ParseTree.NULL;
        if (ParseTree.isId(inside)) {
            return 1 << register(inside, 15);
        }
        if (c.tree.is(inside, DICTORSETMAKER) && c.tree.is(c.tree.child(inside, 1), DICTORSETMAKER_LIST)) {
            int bits = 1 << register(c.tree.child(inside, 0), 15);
            long others = c.tree.child(c.tree.child(inside, 1), 0);
            for (int i = 0; i < c.tree.listCount(others, DICTORSETMAKER_LIST2); i++) {
                bits |= 1 << register(c.tree.listItem(others, DICTORSETMAKER_LIST2, i), 15);
            }
            return bits;
        }
        expected("{r0, r1, ...}");
        return 0;
    }

    // ---- numbers, addresses, labels ----

    /// An integer of which 32 bits count, and all that are not in the mask have to be 0.
    int integer(int index, int mask) {
        return integer(node(index), mask);
    }

    private int integer(long node, int mask) {
        if (!isInteger(c.tree, c.constants, node)) {
            expected("an integer");
            return 0;
        }
        int value = (int) integer(c.tree, c.constants, node);
        if ((value & ~mask) != 0) {
            complain("'%s' integer 0x%x doesn't fit in mask 0x%x", instruction, Integer.toHexString(value),
                    Integer.toHexString(mask));
            return 0;
        }
        return value;
    }

    /// Is it an address, written as `[register, offset]`?
    boolean isAddress(int index) {
        long brackets = node(index);
        long inside = c.tree.is(brackets, ATOM_BRACKET) ? c.tree.child(brackets, 0) : ParseTree.NULL;
        if (c.tree.is(inside, TESTLIST_COMP) && c.tree.count(inside) == 2) {
            return true;
        }
        expected("an address of the form [a, b]");
        return false;
    }

    /// The register of an address.
    int base(int index, int last) {
        return register(c.tree.child(c.tree.child(node(index), 0), 0), last);
    }

    /// The offset of an address.
    int offset(int index, int mask) {
        return integer(c.tree.child(c.tree.child(node(index), 0), 1), mask);
    }

    /// The number of a label; one that is still to come may be any until the last pass.
    int label(int index) {
        long node = node(index);
        if (!ParseTree.isId(node)) {
            expected("a label");
            return 0;
        }
        int number = code.find(ParseTree.qstr(node));
        if (number != AssembledCode.ABSENT) {
            return number;
        }
        if (code.isLast()) {
            complain("label '%q' not defined", name(node));
        }
        return 0;
    }
}
