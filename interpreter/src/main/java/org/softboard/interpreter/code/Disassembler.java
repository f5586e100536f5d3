package org.softboard.interpreter.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Storage;

/// Shows compiled code as people read it: where, which bytes, which instruction, with what. For example, of
/// `def f(a): return a + 300`:
///
///     f(a)                                     4 words, line 1
///        0  b0        LOAD_FAST             0 a
///        1  22 82 2c  LOAD_CONST_SMALL_INT  300
///        4  f2        BINARY_OP             +
///        5  63        RETURN_VALUE
public final class Disassembler {

    /// One instruction.
    ///
    /// @param offset of its first byte from the first instruction
    /// @param line in the source, 1 if it is not known
    /// @param mnemonic its name; those with a number in their byte are named as their longer forms are
    /// @param operand what follows it, in words; may be empty
    public record Line(int offset, byte[] bytes, int line, Instruction instruction, String mnemonic, String operand) {

        public String hex() {
            var text = new StringBuilder();
            for (byte b : bytes) {
                text.append(text.isEmpty() ? "" : " ").append(String.format("%02x", b & 0xFF));
            }
            return text.toString();
        }
    }

    /// What is known of a function besides its instructions.
    public record Header(String name, List<String> arguments, Prelude prelude) {

        public Header {
            arguments = List.copyOf(arguments);
        }
    }

    private static final String[] UNARY = {"+", "-", "~", "not"};
    private static final String[] BINARY = {"<", ">", "==", "<=", ">=", "!=", "in", "is", "exception match", "|=", "^=",
        "&=", "<<=", ">>=", "+=", "-=", "*=", "@=", "//=", "/=", "%=", "**=", "|", "^", "&", "<<", ">>", "+", "-", "*",
        "@", "//", "/", "%", "**"};

    private final Storage storage;
    private final Names names;
    private final Constants constants;

    public Disassembler(Storage storage, Names names, Constants constants) {
        this.storage = storage;
        this.names = names;
        this.constants = constants;
    }

    /// The code of a module and of all that is defined in it, as text.
    public String text(CompiledModule module) {
        var text = new StringBuilder();
        append(text, module, module.code());
        return text.toString();
    }

    private void append(StringBuilder text, CompiledModule module, RawCode code) {
        Header header = header(module, code);
        List<Line> lines = lines(module, code);
        text.append(String.format("%-40s %d words, line %d%n",
                header.name + "(" + String.join(", ", header.arguments) + ")", header.prelude.frameWords(),
                lines.isEmpty() ? 1 : lines.getFirst().line));
        for (Line line : lines) {
            text.append(String.format("%4d  %-8s  %-20s  %s", line.offset, line.hex(), line.mnemonic, line.operand)
                    .stripTrailing()).append(System.lineSeparator());
        }
        for (int i = 0; i < code.childCount(); i++) {
            text.append(System.lineSeparator());
            append(text, module, code.child(i));
        }
    }

    private BytecodeReader reader(RawCode code) {
        return new BytecodeReader(storage.memory(), code.code(), code.code() + code.bytes());
    }

    public Header header(CompiledModule module, RawCode code) {
        BytecodeReader reader = reader(code);
        Prelude prelude = Prelude.read(reader);
        String name = nameAt(module, reader.varInt());
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < prelude.positional() + prelude.keywordOnly(); i++) {
            arguments.add(nameAt(module, reader.varInt()));
        }
        return new Header(name, arguments, prelude);
    }

    /// The instructions of one block.
    public List<Line> lines(CompiledModule module, RawCode code) {
        Header header = header(module, code);
        BytecodeReader reader = reader(code);
        Prelude.read(reader);
        int info = reader.position();
        int infoEnd = info + header.prelude.infoBytes();
        for (int i = 0; i <= header.arguments.size(); i++) {
            reader.varInt();
        }
        int lineTable = reader.position();
        int first = infoEnd + header.prelude.cells();
        reader.seek(first);
        List<Line> lines = new ArrayList<>();
        while (!reader.atEnd()) {
            int at = reader.position();
            int opcode = reader.int8();
            Instruction instruction = Instruction.at(opcode);
            if (instruction == null) {
                throw MpyError.malformed("no instruction has number " + opcode);
            }
            String operand = operand(module, code, header, instruction, opcode, reader, first);
            byte[] bytes = new byte[reader.position() - at];
            System.arraycopy(storage.memory(), at, bytes, 0, bytes.length);
            int line = LineTable.line(new BytecodeReader(storage.memory(), lineTable, infoEnd), at - first);
            lines.add(new Line(at - first, bytes, line, instruction, mnemonic(instruction), operand));
        }
        return lines;
    }

    private static String mnemonic(Instruction instruction) {
        String name = instruction.name();
        String several = "_MULTI";
        return name.endsWith(several) ? name.substring(0, name.length() - several.length()) : name;
    }

    private String operand(CompiledModule module, RawCode code, Header header, Instruction instruction, int opcode,
            BytecodeReader reader, int first) {
        return switch (instruction.operand()) {
            case NOTHING -> "";
            case WITHIN -> within(header, instruction, opcode - instruction.code());
            case NAME -> nameAt(module, reader.varInt());
            case LOCAL -> local(header, reader.varInt());
            case OBJECT -> object(module.object(storage, reader.varInt()));
            case CHILD -> header(module, code.child(reader.varInt())).name;
            case CHILD_AND_CELLS -> header(module, code.child(reader.varInt())).name + ", cells: " + reader.int8();
            case COUNT -> String.valueOf(reader.varInt());
            case AROUND_STAR -> {
                int around = reader.varInt();
                yield (around & 0xFF) + " before, " + (around >> 8) + " after";
            }
            case CONTAINER -> {
                int container = reader.varInt();
                yield List.of("list", "dict", "set", "?").get(container & 3) + " " + (container >> 2) + " deep";
            }
            case ARGUMENTS -> {
                int arguments = reader.varInt();
                int keywords = arguments >> 8;
                yield (arguments & 0xFF) + (keywords == 0 ? "" : ", keywords: " + keywords);
            }
            case INTEGER -> String.valueOf(reader.signedVarInt());
            case FORWARD -> "to " + (reader.forwardTarget() - first);
            case DISTANCE -> "to " + (reader.target() - first);
            case UNWINDING -> {
                int target = reader.target() - first;
                int blocks = reader.int8();
                yield "to " + target + ", blocks: " + (blocks & 0x7F)
                        + ((blocks & 0x80) == 0 ? "" : ", drop iterator");
            }
        };
    }

    private static String within(Header header, Instruction instruction, int number) {
        return switch (instruction) {
            case LOAD_CONST_SMALL_INT_MULTI -> String.valueOf(number - Opcode.SMALL_INT_MULTI_EXCESS);
            case UNARY_OP_MULTI -> UNARY[number];
            case BINARY_OP_MULTI -> BINARY[number];
            default -> local(header, number);
        };
    }

    private static String local(Header header, int number) {
        return number + (number < header.arguments.size() ? " " + header.arguments.get(number) : "");
    }

    private String nameAt(CompiledModule module, int index) {
        return names.string(module.name(storage, index));
    }

    private String object(long word) {
        return switch (constants.kind(word)) {
            case NONE -> "None";
            case FALSE -> "False";
            case TRUE -> "True";
            case ELLIPSIS -> "...";
            case STR -> "'" + text(word) + "'";
            case BYTES -> "b'" + text(word) + "'";
            case INT, FLOAT, COMPLEX -> text(word);
            case TUPLE -> {
                List<String> items = new ArrayList<>();
                for (int i = 0; i < constants.tupleLength(word); i++) {
                    items.add(object(constants.tupleItem(word, i)));
                }
                yield "(" + String.join(", ", items) + (items.size() == 1 ? ",)" : ")");
            }
            case OTHER -> "?";
        };
    }

    private String text(long word) {
        return new String(constants.text(word), StandardCharsets.UTF_8).replace("\n", "\\n");
    }
}
