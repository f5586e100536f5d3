package org.softboard.interpreter.source;

/// An error found while reading or compiling, without Java's stack trace; the machine turns it into the Python
/// exception with a traceback entry (file, line, block).
public final class CompileError extends RuntimeException {

    /// The Python exception it stands for.
    public enum Kind {
        SYNTAX("SyntaxError"), INDENTATION("IndentationError"), VALUE("ValueError"), OVERFLOW("OverflowError"),
        RUNTIME("RuntimeError"), NOT_IMPLEMENTED("NotImplementedError"), VIPER_TYPE("ViperTypeError");

        public final String exception;

        Kind(String exception) {
            this.exception = exception;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int source;
    private final int line;
    private final int block;
    private final String format;
    private final transient Object[] arguments;

    /// @param source qstr of the file's name, 0 for an exception without a traceback entry
    /// @param line from 1, 0 if unknown
    /// @param block qstr of the function or class, 0 if unknown
    public CompileError(Kind kind, String message, int source, int line, int block) {
        this(kind, message, source, line, block, message);
    }

    private CompileError(Kind kind, String message, int source, int line, int block, String format,
            Object... arguments) {
        super(message, null, false, false);
        this.kind = kind;
        this.source = source;
        this.line = line;
        this.block = block;
        this.format = format;
        this.arguments = arguments;
    }

    /// A SyntaxError whose place is not known yet, and whose message the machine puts together of a format and its
    /// arguments, each of which stands where there is a `%` and a letter.
    public static CompileError formatted(String format, Object... arguments) {
        var message = new StringBuilder();
        int argument = 0;
        for (int i = 0; i < format.length(); i++) {
            if (format.charAt(i) == '%') {
                message.append(arguments[argument++]);
                i++;
            } else {
                message.append(format.charAt(i));
            }
        }
        return new CompileError(Kind.SYNTAX, message.toString(), 0, 0, 0, format, arguments);
    }

    /// An error whose place is not known yet.
    public static CompileError of(Kind kind, String message) {
        return new CompileError(kind, message, 0, 0, 0);
    }

    /// The same error as a SyntaxError of this place.
    public CompileError at(int newSource, int newLine) {
        return new CompileError(Kind.SYNTAX, message(), newSource, newLine, 0);
    }

    public Kind kind() {
        return kind;
    }

    public String message() {
        String text = getMessage();
        return text == null ? "" : text;
    }

    /// The message as the machine has it in its ROM.
    public String format() {
        return format;
    }

    /// What the machine puts into its format; none if the format is the message.
    public Object[] arguments() {
        return arguments.clone();
    }

    public int source() {
        return source;
    }

    public int line() {
        return line;
    }

    public int block() {
        return block;
    }
}
