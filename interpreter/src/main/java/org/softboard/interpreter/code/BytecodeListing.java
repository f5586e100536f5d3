package org.softboard.interpreter.code;

import java.util.List;
import java.util.function.LongFunction;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Storage;

/// Compiled code as `-v -v` of MicroPython's command line prints it (py/showbc.c): its bytes, its line table, its
/// instructions with their operands as they stand there. [Disassembler] is for people.
public final class BytecodeListing {

    private static final int BYTES_PER_LINE = 16;
    private static final List<String> UNARY = List.of("__pos__", "__neg__", "__invert__", "");
    /// Of the operators in place only two have methods in the usual builds.
    private static final List<String> BINARY = List.of("__lt__", "__gt__", "__eq__", "__le__", "__ge__", "__ne__", "",
            "", "", "", "", "", "", "", "__iadd__", "__isub__", "", "", "", "", "", "", "__or__", "__xor__", "__and__",
            "__lshift__", "__rshift__", "__add__", "__sub__", "__mul__", "__matmul__", "__floordiv__", "__truediv__",
            "__mod__", "__pow__");

    private final Storage storage;
    private final Names names;
    private final LongFunction<String> pointers;
    private final LongFunction<String> objects;
    private final StringBuilder text = new StringBuilder();

    /// @param pointers how an address is written
    /// @param objects how an object is written
    public BytecodeListing(Storage storage, Names names, LongFunction<String> pointers, LongFunction<String> objects) {
        this.storage = storage;
        this.names = names;
        this.pointers = pointers;
        this.objects = objects;
    }

    /// The blocks of a text that has been compiled.
    public String text(CompiledModule module) {
        for (RawCode block : module.blocks()) {
            if (!block.isAssembler()) {
                append(module, block);
            }
        }
        return text.toString();
    }

    private void append(CompiledModule module, RawCode block) {
        byte[] memory = storage.memory();
        var reader = new BytecodeReader(memory, block.code(), block.code() + block.bytes());
        Prelude prelude = Prelude.read(reader);
        int infoEnd = reader.position() + prelude.infoBytes();
        int first = infoEnd + prelude.cells();
        int codeBytes = block.code() + block.bytes() - first;
        line("File " + name(module, 0) + ", code block '" + name(module, reader.varInt()) + "' (descriptor: "
                + pointers.apply(block.address()) + ", bytecode @" + pointers.apply(block.code()) + " " + block.bytes()
                + " bytes)");
        line("Raw bytecode (code_info_size=" + (block.bytes() - codeBytes) + ", bytecode_size=" + codeBytes + "):");
        for (int i = 0; i < block.bytes(); i++) {
            text.append(i > 0 && i % BYTES_PER_LINE == 0 ? "\n" : "")
                    .append(String.format(" %02x", memory[block.code() + i]));
        }
        text.append("\narg names:");
        for (int i = 0; i < prelude.positional() + prelude.keywordOnly(); i++) {
            text.append(' ').append(name(module, reader.varInt()));
        }
        line("\n(N_STATE " + prelude.frameWords() + ")\n(N_EXC_STACK " + prelude.handlers() + ")");
        for (int cell = infoEnd; cell < first; cell++) {
            line("(INIT_CELL " + (memory[cell] & 0xFF) + ")");
        }
        appendLines(new BytecodeReader(memory, reader.position(), infoEnd));
        reader.seek(first);
        while (!reader.atEnd()) {
            appendInstruction(module, block, reader, first);
        }
    }

    private void appendLines(BytecodeReader table) {
        int[] place = {0, 1};
        line("  bc=" + place[0] + " line=" + place[1]);
        LineTable.read(table, (bytes, lines) -> {
            place[0] += bytes;
            place[1] += lines;
            line("  bc=" + place[0] + " line=" + place[1]);
        });
    }

    private void appendInstruction(CompiledModule module, RawCode block, BytecodeReader reader, int first) {
        text.append(String.format("%02d ", reader.position() - first));
        int opcode = reader.int8();
        Instruction instruction = Instruction.at(opcode);
        if (instruction == null) {
            throw MpyError.malformed("no instruction has number " + opcode);
        }
        String operand = operand(module, block, instruction, opcode - instruction.code(), reader, first);
        line(instruction.name().replace("_MULTI", "") + operand);
    }

    private String operand(CompiledModule module, RawCode block, Instruction instruction, int number,
            BytecodeReader reader, int first) {
        return switch (instruction.operand()) {
            case NOTHING -> "";
            case WITHIN -> " " + within(instruction, number);
            case NAME -> name(instruction, name(module, reader.varInt()));
            case OBJECT -> {
                long object = module.object(storage, reader.varInt());
                yield " " + pointers.apply(object) + "=" + objects.apply(object);
            }
            case CHILD -> " " + pointers.apply(block.child(reader.varInt()).address());
            case CHILD_AND_CELLS -> " " + pointers.apply(block.child(reader.varInt()).address()) + " " + reader.int8();
            case LOCAL, COUNT, AROUND_STAR, CONTAINER -> " " + reader.varInt();
            case ARGUMENTS -> {
                int arguments = reader.varInt();
                yield " n=" + (arguments & 0xFF) + " nkw=" + (arguments >> 8 & 0xFF);
            }
            case INTEGER -> " " + reader.signedVarInt();
            case FORWARD -> " " + (reader.forwardTarget() - first);
            case DISTANCE -> " " + (reader.target() - first);
            case UNWINDING -> " " + (reader.target() - first) + " " + reader.int8();
        };
    }

    private static String within(Instruction instruction, int number) {
        return switch (instruction) {
            case LOAD_CONST_SMALL_INT_MULTI -> String.valueOf(number - Opcode.SMALL_INT_MULTI_EXCESS);
            case UNARY_OP_MULTI -> number + " " + UNARY.get(number);
            case BINARY_OP_MULTI -> number + " " + BINARY.get(number);
            default -> String.valueOf(number);
        };
    }

    private static String name(Instruction instruction, String name) {
        return switch (instruction) {
            case LOAD_CONST_STRING, IMPORT_NAME, IMPORT_FROM -> " '" + name + "'";
            default -> " " + name;
        };
    }

    private String name(CompiledModule module, int index) {
        return names.string(module.name(storage, index));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
