package org.softboard.interpreter.code;

import java.util.BitSet;

/// Goes through the code of one function from a file and refuses what no compiler writes: unknown instructions, names,
/// objects, blocks and locals that do not exist, jumps to elsewhere than instructions. How deep the stack gets is believed.
final class CodeCheck {

    private final BytecodeReader code;
    private final int names;
    private final int objects;
    private final int children;

    private int first;
    private int locals;
    private final BitSet starts = new BitSet();
    private final BitSet targets = new BitSet();

    CodeCheck(byte[] memory, int address, int bytes, int names, int objects, int children) {
        code = new BytecodeReader(memory, address, address + bytes);
        this.names = names;
        this.objects = objects;
        this.children = children;
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw MpyError.malformed(what);
        }
    }

    Prelude run() {
        Prelude prelude = Prelude.read(code);
        int arguments = prelude.positional() + prelude.keywordOnly()
                + ((prelude.flags() & Prelude.VAR_ARGUMENTS) != 0 ? 1 : 0)
                + ((prelude.flags() & Prelude.VAR_KEYWORDS) != 0 ? 1 : 0);
        locals = prelude.frameWords();
        require(locals > 0 && arguments >= 0 && arguments <= locals && prelude.defaults() <= prelude.positional(),
                "a function has more arguments than room");
        info(prelude);
        for (int i = 0; i < prelude.cells(); i++) {
            require(code.int8() < locals, "a cell has no local");
        }
        first = code.position();
        instructions();
        return prelude;
    }

    private void info(Prelude prelude) {
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
        targets.andNot(starts);
        require(targets.isEmpty(), "a jump does not lead to an instruction");
    }

    private void operand(Instruction instruction, int opcode) {
        switch (instruction.operand()) {
            case NOTHING -> {
            }
            case WITHIN -> {
                boolean isLocal = instruction == Instruction.LOAD_FAST_MULTI
                        || instruction == Instruction.STORE_FAST_MULTI;
                require(!isLocal || opcode - instruction.code() < locals, "a local variable does not exist");
            }
            case NAME -> require(code.varInt() < names, "a name does not exist");
            case LOCAL -> require(code.varInt() < locals, "a local variable does not exist");
            case OBJECT -> require(code.varInt() < objects, "an object does not exist");
            case CHILD -> require(code.varInt() < children, "a block does not exist");
            case CHILD_AND_CELLS -> {
                require(code.varInt() < children, "a block does not exist");
                code.int8();
            }
            case COUNT, AROUND_STAR, CONTAINER, ARGUMENTS -> code.varInt();
            case INTEGER -> code.signedVarInt();
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
