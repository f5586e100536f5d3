package org.softboard.gui.editor;

import java.util.Set;

/// Finds the tokens of Python source, one line at a time, for colouring (The Python Language Reference, 2 "Lexical
/// analysis"). What a line leaves open, such as a string in triple quotes, is an `int` that the next line starts with.
final class PythonScanner {

    /// What a token is; the editor's style sheet has a class for each.
    enum Kind {
        KEYWORD, CONSTANT, BUILTIN, DEFINITION, CALL, DECORATOR, NUMBER, STRING, ESCAPE, COMMENT, BRACKET
    }

    /// Receives tokens from left to right; they do not overlap.
    interface Sink {
        void token(Kind kind, int start, int end);
    }

    /// Nothing is open.
    static final int CLOSED = 0;

    private static final int OPEN = 1;
    private static final int DOUBLE_QUOTES = 2;
    private static final int TRIPLE = 4;
    private static final int RAW = 8;
    private static final int FORMATTED = 16;

    private static final Set<String> KEYWORDS = Set.of("and", "as", "assert", "async", "await", "break", "class",
            "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
            "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield");

    private static final Set<String> CONSTANTS = Set.of("True", "False", "None", "Ellipsis", "NotImplemented",
            "__name__", "__debug__", "self");

    private static final Set<String> BUILTINS = Set.of("abs", "all", "any", "bin", "bool", "bytearray", "bytes",
            "callable", "chr", "classmethod", "compile", "complex", "const", "delattr", "dict", "dir", "divmod",
            "enumerate", "eval", "exec", "filter", "float", "frozenset", "getattr", "globals", "hasattr", "hash",
            "help", "hex", "id", "input", "int", "isinstance", "issubclass", "iter", "len", "list", "locals", "map",
            "max", "memoryview", "min", "next", "object", "oct", "open", "ord", "pow", "print", "property", "range",
            "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super",
            "tuple", "type", "zip");

    private final Sink sink;
    private String line = "";
    private int at;
    private int open;
    private boolean defining;

    PythonScanner(Sink sink) {
        this.sink = sink;
    }

    /// Scans a line that starts with `open` and gives what it leaves open.
    int scan(String line, int open) {
        this.line = line;
        this.open = open;
        at = 0;
        defining = false;
        if (open != CLOSED) {
            string(0, line.length());
        }
        code(line.length(), true);
        return this.open;
    }

    private void code(int end, boolean startsLine) {
        boolean first = startsLine && at == 0;
        while (at < end) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            if (c == '#') {
                token(Kind.COMMENT, at, end);
            } else if (c == '@' && first) {
                int start = at++;
                skipName(end, true);
                token(Kind.DECORATOR, start, at);
            } else if (c == '"' || c == '\'') {
                quoted(at, end, 0);
            } else if (isDigit(c) || c == '.' && at + 1 < end && isDigit(line.charAt(at + 1))) {
                number(end);
            } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
                name(end);
            } else {
                if ("()[]{}".indexOf(c) >= 0) {
                    sink.token(Kind.BRACKET, at, at + 1);
                }
                at++;
            }
            first = false;
        }
    }

    private void token(Kind kind, int start, int end) {
        sink.token(kind, start, end);
        at = end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void skipName(int end, boolean dotted) {
        while (at < end && (Character.isUnicodeIdentifierPart(line.charAt(at)) || dotted && line.charAt(at) == '.')) {
            at++;
        }
    }

    private void name(int end) {
        int start = at;
        skipName(end, false);
        String name = line.substring(start, at);
        if (at < end && (line.charAt(at) == '"' || line.charAt(at) == '\'') && name.matches("(?i)[rbfu]|br|rb|fr|rf")) {
            boolean raw = name.contains("r") || name.contains("R");
            boolean formatted = name.contains("f") || name.contains("F");
            quoted(start, end, (raw ? RAW : 0) | (formatted ? FORMATTED : 0));
            return;
        }
        boolean attribute = start > 0 && line.charAt(start - 1) == '.';
        if (defining) {
            token(Kind.DEFINITION, start, at);
            defining = false;
        } else if (!attribute && KEYWORDS.contains(name)) {
            token(Kind.KEYWORD, start, at);
            defining = name.equals("def") || name.equals("class");
        } else if (!attribute && CONSTANTS.contains(name)) {
            token(Kind.CONSTANT, start, at);
        } else if (!attribute && BUILTINS.contains(name)) {
            token(Kind.BUILTIN, start, at);
        } else if (at < end && line.charAt(at) == '(') {
            token(Kind.CALL, start, at);
        }
    }

    private void number(int end) {
        int start = at++;
        boolean hex = at < end && (line.charAt(at) == 'x' || line.charAt(at) == 'X');
        while (at < end) {
            char c = line.charAt(at);
            boolean sign = (c == '+' || c == '-') && !hex && "eE".indexOf(line.charAt(at - 1)) >= 0;
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !sign) {
                break;
            }
            at++;
        }
        token(Kind.NUMBER, start, at);
    }

    /// A string that begins here; its prefix, if any, began at `start`.
    private void quoted(int start, int end, int flags) {
        char quote = line.charAt(at);
        boolean triple = line.startsWith(String.valueOf(quote).repeat(3), at) && at + 3 <= end;
        open = OPEN | flags | (quote == '"' ? DOUBLE_QUOTES : 0) | (triple ? TRIPLE : 0);
        at += triple ? 3 : 1;
        string(start, end);
    }

    /// The rest of the open string, from `at`; `start` is where its colour begins.
    private void string(int start, int end) {
        String closing = String.valueOf((open & DOUBLE_QUOTES) != 0 ? '"' : '\'').repeat((open & TRIPLE) != 0 ? 3 : 1);
        int from = start;
        while (at < end) {
            char c = line.charAt(at);
            if (c == '\\') {
                int next = Math.min(at + 2, end);
                if ((open & RAW) == 0 && next - at == 2) {
                    sink.token(Kind.STRING, from, at);
                    sink.token(Kind.ESCAPE, at, next);
                    from = next;
                } else if (next - at == 1) {
                    at = next;
                    sink.token(Kind.STRING, from, end);
                    return;   // the string goes on in the next line
                }
                at = next;
            } else if (line.startsWith(closing, at) && at + closing.length() <= end) {
                open = CLOSED;
                token(Kind.STRING, from, at + closing.length());
                return;
            } else if (c == '{' && (open & FORMATTED) != 0) {
                from = replacement(from, end, closing);
            } else {
                at++;
            }
        }
        sink.token(Kind.STRING, from, end);
        if ((open & TRIPLE) == 0) {
            open = CLOSED;
        }
    }

    /// A replacement field of an f-string: its expression is code. Gives where the string's colour goes on.
    private int replacement(int from, int end, String closing) {
        if (line.startsWith("{{", at)) {
            at += 2;
            return from;
        }
        int expression = at + 1;
        int depth = 0;
        int stop = expression;
        char other = closing.charAt(0) == '"' ? '\'' : '"';
        boolean inside = false;
        for (; stop < end && !line.startsWith(closing, stop); stop++) {
            char c = line.charAt(stop);
            if (c == other) {
                inside = !inside;
            } else if (!inside && depth == 0 && (c == '}' || c == ':' || c == '!')) {
                break;
            } else if (!inside && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!inside && ")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        if (stop >= end || line.startsWith(closing, stop)) {
            at++;   // never closed in this line: part of the text
            return from;
        }
        sink.token(Kind.STRING, from, at);
        sink.token(Kind.ESCAPE, at, expression);
        int string = open;
        open = CLOSED;
        at = expression;
        code(stop, false);
        open = string;
        int brace = line.indexOf('}', stop);
        int last = brace < 0 || brace >= end ? stop : brace + 1;
        sink.token(Kind.ESCAPE, stop, last);
        at = last;
        return last;
    }
}
