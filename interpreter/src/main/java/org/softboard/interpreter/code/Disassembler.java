package org.softboard.interpreter.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Storage;

/// Shows compiled code as people read it: source line, offset, bytes, instruction, argument; then what is defined inside.
/// For example, of `def f(a): return a + 300`:
///
///     f(a)  3 words
///
///        1     0  b0           LOAD_FAST             0 a
///              1  22 82 2c     LOAD_CONST_SMALL_INT  300
///              4  f2           BINARY_OP             +
///              5  63           RETURN_VALUE
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

        /// The parameters as they are written, cells that are closed over first. Stars have no names in the code.
        List<String> signature() {
            List<String> parameters = new ArrayList<>();
            for (int i = 0; i < prelude.positional(); i++) {
                parameters.add(argument(i));
            }
            if ((prelude.flags() & Prelude.VAR_ARGUMENTS) != 0) {
                parameters.add("*args");
            }
            for (int i = prelude.positional(); i < arguments.size(); i++) {
                parameters.add(argument(i) + "=");
            }
            if ((prelude.flags() & Prelude.VAR_KEYWORDS) != 0) {
                parameters.add("**kwargs");
            }
            return parameters;
        }

        String argument(int number) {
            return arguments.get(number).equals(UNNAMED) ? "<cell>" : arguments.get(number);
        }
    }

    private static final String UNNAMED = "*";
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
        if (code.isAssembler()) {
            appendAssembler(text, code);
            return;
        }
        Header header = header(module, code);
        text.append(header.name).append('(').append(String.join(", ", header.signature())).append(")  ")
                .append(header.prelude.frameWords()).append(header.prelude.frameWords() == 1 ? " word" : " words")
                .append("\n\n");
        int shown = 0;
        for (Line line : lines(module, code)) {
            text.append(String.format("%4s  %4d  %-11s  %-20s  %s", line.line == shown ? "" : line.line, line.offset,
                    line.hex(), line.mnemonic, line.operand).stripTrailing()).append('\n');
            shown = line.line;
        }
        for (int i = 0; i < code.childCount(); i++) {
            text.append('\n');
            append(text, module, code.child(i));
        }
    }

    /// Machine code in halves of an instruction, as a Thumb processor reads them.
    private void appendAssembler(StringBuilder text, RawCode code) {
        text.append(name(code)).append("  ").append(code.bytes()).append(" bytes\n\n");
        byte[] memory = storage.memory();
        for (int i = 0; i < code.bytes(); i += 2) {
            int first = memory[code.code() + i] & 0xFF;
            text.append(String.format("      %4d  %02x%s\n", i,
                    first, i + 1 < code.bytes() ? String.format(" %02x", memory[code.code() + i + 1]) : ""));
        }
    }

    private static String name(RawCode assembler) {
        return IntStream.range(0, assembler.arguments()).mapToObj(i -> "r" + i)
                .collect(Collectors.joining(", ", "<asm>(", ")"));
    }

    private String name(CompiledModule module, RawCode code) {
        return code.isAssembler() ? name(code) : header(module, code).name;
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
            case NAME -> {
                String name = nameAt(module, reader.varInt());
                yield instruction == Instruction.LOAD_CONST_STRING ? quoted(name, Character.MAX_CODE_POINT) : name;
            }
            case LOCAL -> local(header, reader.varInt());
            case OBJECT -> object(module.object(storage, reader.varInt()));
            case CHILD -> name(module, code.child(reader.varInt()));
            case CHILD_AND_CELLS -> name(module, code.child(reader.varInt())) + ", cells: " + reader.int8();
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
        return number + (number < header.arguments.size() ? " " + header.argument(number) : "");
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
            case STR -> quoted(new String(constants.text(word), StandardCharsets.UTF_8), Character.MAX_CODE_POINT);
            case BYTES -> "b" + quoted(new String(constants.text(word), StandardCharsets.ISO_8859_1), '~');
            case INT, FLOAT, COMPLEX -> new String(constants.text(word), StandardCharsets.US_ASCII);
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

    /// Text in quotes, with escapes for control characters and for those beyond `last`.
    private static String quoted(String text, int last) {
        var quoted = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\'', '\\' -> quoted.append('\\').appendCodePoint(c);
                default -> {
                    if (c < ' ' || c >= 0x7F && c < 0xA1 || c > last) {
                        quoted.append(String.format("\\x%02x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('\'').toString();
    }
}
