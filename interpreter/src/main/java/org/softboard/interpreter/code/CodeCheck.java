package org.softboard.interpreter.code;

import java.util.BitSet;

/// Goes through the code of one function from a file, byte by byte, and refuses what no compiler writes: unknown
/// instructions, names, objects and blocks that do not exist, jumps to elsewhere than instructions. What its ways do to the
/// stack is the matter of [FlowCheck].
final class CodeCheck {

    private static final int MOST_LOCALS = 0xFFFF;

    private final BytecodeReader code;
    private final int names;
    private final int objects;
    private final int children;
    private final long largestInt;

    final Prelude prelude;
    /// Where the numbers of the locals in cells stand, and where the instructions do.
    private int cellList;
    private int first;
    /// Locals that the function has or uses.
    private int locals;
    final BitSet starts = new BitSet();
    final BitSet targets = new BitSet();

    CodeCheck(byte[] memory, RawCode raw, int names, int objects, int smallIntBits) {
        code = new BytecodeReader(memory, raw.code(), raw.code() + raw.bytes());
        this.names = names;
        this.objects = objects;
        children = raw.childCount();
        largestInt = (1L << smallIntBits - 1) - 1;
        prelude = Prelude.read(code);
    }

    private static void require(boolean isSo, String what) {
        Flow.require(isSo, what);
    }

    void run() {
        locals = prelude.positional() + prelude.keywordOnly()
                + ((prelude.flags() & Prelude.VAR_ARGUMENTS) != 0 ? 1 : 0)
                + ((prelude.flags() & Prelude.VAR_KEYWORDS) != 0 ? 1 : 0);
        info();
        cellList = code.position();
        for (int i = 0; i < prelude.cells(); i++) {
            useLocal(code.int8());
        }
        first = code.position();
        instructions();
        require(locals <= prelude.frameWords() && prelude.defaults() <= prelude.positional(),
                "a function has more locals than room");
        require(Prelude.fits(prelude.frameWords(), locals, prelude.handlers()), "a function's frame is too large");
    }

    int cellList() {
        return cellList;
    }

    int first() {
        return first;
    }

    int end() {
        return code.end();
    }

    /// Words of the frame that are left for the stack.
    int stackWords() {
        return prelude.frameWords() - locals;
    }

    private void useLocal(int number) {
        require(number >= 0 && number < MOST_LOCALS, "a local variable does not exist");
        locals = Math.max(locals, number + 1);
    }

    private void info() {
        int end = code.end();
        int infoEnd = code.position() + prelude.infoBytes();
        require(infoEnd <= end - prelude.cells(), "a function's info section reaches into its code");
        for (int i = 0; i <= prelude.positional() + prelude.keywordOnly(); i++) {
            require(code.varInt() < names, "a function's name or argument has no name");
        }
        require(code.position() <= infoEnd, "a function's names reach into its code");
        while (code.position() < infoEnd) {
            if ((code.int8() & 0x80) != 0) {
                code.int8();
            }
        }
        require(code.position() == infoEnd, "a function's line table reaches into its code");
    }

    private void instructions() {
        boolean endsFlow = false;
        while (!code.atEnd()) {
            starts.set(code.position() - first);
            int opcode = code.int8();
            Instruction instruction = Instruction.at(opcode);
            if (instruction == null) {
                throw MpyError.malformed("no instruction has number " + opcode);
            }
            operand(instruction, opcode);
            endsFlow = instruction.endsFlow();
        }
        require(endsFlow, "a function does not end");
        targets.stream().forEach(target -> require(starts.get(target), "a jump does not lead to an instruction"));
    }

    private void operand(Instruction instruction, int opcode) {
        switch (instruction.operand()) {
            case NOTHING -> {
            }
            case WITHIN -> {
                if (instruction == Instruction.LOAD_FAST_MULTI || instruction == Instruction.STORE_FAST_MULTI) {
                    useLocal(opcode - instruction.code());
                }
            }
            case NAME -> require(code.varInt() < names, "a name does not exist");
            case LOCAL -> useLocal(code.varInt());
            case OBJECT -> require(code.varInt() < objects, "an object does not exist");
            case CHILD -> require(code.varInt() < children, "a block does not exist");
            case CHILD_AND_CELLS -> {
                require(code.varInt() < children, "a block does not exist");
                code.int8();
            }
            case COUNT, CONTAINER -> code.varInt();
            case AROUND_STAR, ARGUMENTS -> require(code.varInt() <= 0xFFFF, "there are too many arguments or items");
            case INTEGER -> {
                long value = code.signedVarInt();
                require(value <= largestInt && value >= -largestInt - 1, "a small int is too large");
            }
            case FORWARD -> target(code.forwardTarget());
            case DISTANCE -> target(code.target());
            case UNWINDING -> {
                target(code.target());
                code.int8();
            }
        }
    }

    private void target(int position) {
        require(position >= first && position < code.end(), "a jump leads out of its function");
        targets.set(position - first);
    }
}
