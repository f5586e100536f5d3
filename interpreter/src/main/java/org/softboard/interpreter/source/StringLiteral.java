package org.softboard.interpreter.source;

/// Reads one string or bytes literal (py/lexer.c, parse_string_literal). An f-string becomes the format with its
/// expressions taken out, which are gathered as `.format((a),(b),`; a t-string becomes the pieces between its
/// expressions, which are gathered as `(a),'a',conversion,format,`. What was gathered is injected behind the literal.
final class StringLiteral {

    private static final int LARGEST_CHARACTER = 0x110000;
    /// Most arguments of a call.
    private static final int MOST_ARGUMENTS = 255;

    private final Characters input;
    private final GrowingText text;
    private final GrowingText gathered;
    private final boolean unicode;

    /// Set before reading to STRING or BYTES; afterwards that, or what is wrong.
    TokenKind kind = TokenKind.STRING;

    private boolean isRaw;
    private boolean isTemplate;
    private int quote;
    private int quotes;

    // of a t-string
    private int interpolations;
    private int formatStart;
    private int formatDepth;
    private boolean formatHasExpressions;

    StringLiteral(Characters input, GrowingText text, GrowingText gathered, boolean unicode) {
        this.input = input;
        this.text = text;
        this.gathered = gathered;
        this.unicode = unicode;
    }

    /// Reads from the first quote on.
    void read(boolean raw, boolean isFormat, boolean template) {
        isRaw = raw;
        isTemplate = template;
        openQuotes();
        if (isFormat && gathered.length == 0) {
            gathered.add(".format(");
        }
        if (isTemplate) {
            beginTemplate();
        }
        int closing = 0;
        while (!input.isEnd() && (quotes > 1 || input.c0 != '\n') && closing < quotes) {
            if (input.c0 == quote) {
                closing++;
                text.addCharacter(quote);
            } else if (isTemplate && input.c0 == '\n') {
                text.add('\\');
                text.add('n');
            } else {
                closing = 0;
                if ((isFormat || isTemplate) && input.c0 == '{' && !isNestedBrace()) {
                    brace();
                    continue;
                }
                character();
            }
            input.next();
        }
        if (closing < quotes) {
            kind = TokenKind.LONELY_STRING_OPEN;
        }
        if (isTemplate) {
            endTemplate();
        } else {
            text.cut(closing);
        }
    }

    private void openQuotes() {
        quote = input.c0 == '"' ? '"' : '\'';
        input.next();
        quotes = 1;
        if (input.c0 == quote && input.c1 == quote) {
            input.next();
            input.next();
            quotes = 3;
        }
    }

    private void character() {
        if (input.c0 == '\\') {
            if (isTemplate) {
                keepEscape();
            } else {
                escape();
            }
        } else if (isTemplate && formatDepth > 0 && input.c0 == '}') {
            closeFormat();
        } else {
            text.add(input.c0);
            if (isTemplate && input.c0 == '}') {
                if (input.c1 == '}') {
                    input.next();
                } else {
                    kind = TokenKind.MALFORMED_FSTRING;
                }
            }
        }
    }

    // ---- escapes ----

    private void escape() {
        input.next();
        int c = input.c0;
        if (isRaw) {
            text.add('\\');
        } else {
            switch (c) {
                case '\n' -> {
                    return;
                }
                case '\\', '\'', '"' -> {
                }
                case 'a' -> c = 0x07;
                case 'b' -> c = 0x08;
                case 't' -> c = 0x09;
                case 'n' -> c = 0x0a;
                case 'v' -> c = 0x0b;
                case 'f' -> c = 0x0c;
                case 'r' -> c = 0x0d;
                case 'x' -> c = hexadecimal(2);
                case 'u', 'U' -> {
                    if (kind == TokenKind.BYTES) {
                        text.add('\\');
                    } else {
                        c = hexadecimal(c == 'u' ? 4 : 8);
                    }
                }
                case 'N' -> throw CompileError.of(CompileError.Kind.NOT_IMPLEMENTED, "unicode name escapes");
                case '0', '1', '2', '3', '4', '5', '6', '7' -> c = octal();
                default -> text.add('\\');
            }
        }
        addEscaped(c);
    }

    private void addEscaped(int c) {
        if (!unicode) {
            if (c >= 0 && c < 0x100) {
                text.add(c);
            } else {
                kind = TokenKind.INVALID;
            }
        } else if (c >= 0 && c < LARGEST_CHARACTER && kind == TokenKind.STRING) {
            text.addCharacter(c);
        } else if (c >= 0 && c < 0x100 && kind == TokenKind.BYTES) {
            text.add(c);
        } else {
            kind = TokenKind.INVALID;
        }
    }

    /// Up to the last digit; 0 and an invalid token if there are too few.
    private int hexadecimal(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            input.next();
            int digit = Character.digit(input.c0, 16);
            if (digit < 0) {
                kind = TokenKind.INVALID;
                return 0;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private int octal() {
        int value = input.c0 - '0';
        for (int digits = 1; digits < 3 && input.c1 >= '0' && input.c1 <= '7'; digits++) {
            input.next();
            value = value * 8 + input.c0 - '0';
        }
        return value;
    }

    // ---- expressions in f-strings and t-strings ----

    /// A brace in the format of a t-string's expression is part of that format.
    private boolean isNestedBrace() {
        if (formatDepth == 0) {
            return false;
        }
        formatDepth++;
        return true;
    }

    private void brace() {
        input.next();
        if (input.c0 == '{') {
            if (!isTemplate) {
                text.add('{');
            }
            input.next();
        } else {
            expression();
        }
        text.add('{');
    }

    /// Takes everything up to the end of the expression, which is found by brackets alone.
    private void expression() {
        gathered.add('(');
        int start = gathered.length;
        int depth = 0;
        while (!input.isEnd() && (depth != 0 || !isExpressionEnd())) {
            if (input.c0 == '[' || input.c0 == '{') {
                depth++;
            } else if (input.c0 == ']' || input.c0 == '}') {
                depth--;
            }
            gathered.add(input.c0);
            input.next();
        }
        boolean isSelfNaming = gathered.last() == '=';
        if (isSelfNaming) {
            text.add(gathered, start, gathered.length - start);
            gathered.length--;
        }
        if (isTemplate) {
            while (gathered.length > 0 && Characters.isSpace(gathered.last())) {
                gathered.length--;
            }
        }
        if (gathered.length == start) {
            kind = TokenKind.MALFORMED_FSTRING;
        }
        gathered.add(')');
        gathered.add(',');
        if (isTemplate) {
            interpolation(start, isSelfNaming);
        }
    }

    private boolean isExpressionEnd() {
        return input.c0 == ':' || input.c0 == '}' || input.c0 == '!' && (input.c1 == 'r' || input.c1 == 's')
                && (input.c2 == ':' || input.c2 == '}');
    }

    // ---- t-strings ----

    private void beginTemplate() {
        interpolations = 0;
        formatDepth = 0;
        formatStart = 0;
        formatHasExpressions = false;
        if (gathered.length == 0) {
            text.add('(');
            text.add('(');
            addQuotes();
        }
    }

    private void addQuotes() {
        for (int i = 0; i < quotes; i++) {
            text.add(quote);
        }
    }

    /// An escape is read again when the pieces are read as strings.
    private void keepEscape() {
        text.add('\\');
        if (isRaw) {
            text.add('\\');
        } else {
            input.next();
            text.add(input.c0);
        }
    }

    /// The expression again as text, its conversion, and the beginning of its format.
    private void interpolation(int start, boolean isSelfNaming) {
        gathered.add(quote);
        int length = gathered.length - start - 3;
        for (int i = 0; i < length; i++) {
            int c = gathered.at(start + i);
            if (c == quote || c == '\\') {
                gathered.add('\\');
            }
            gathered.add(c);
        }
        gathered.add(quote);
        gathered.add(',');
        addQuotes();
        text.add(',');
        addQuotes();
        if (input.c0 == '!') {
            input.next();
            gathered.add(quote);
            gathered.add(input.c0);
            input.next();
            gathered.add(quote);
            gathered.add(',');
        } else {
            gathered.add(isSelfNaming && input.c0 != ':' ? "'r'," : "None,");
        }
        if (input.c0 == ':') {
            input.next();
        }
        formatDepth = 1;
        formatStart = text.length;
    }

    private void closeFormat() {
        formatDepth--;
        if (formatDepth > 0) {
            formatHasExpressions = true;
            text.add('}');
            return;
        }
        interpolations++;
        if (formatHasExpressions) {
            gathered.add('f');
            formatHasExpressions = false;
        }
        gathered.add(quote);
        gathered.add(text, formatStart + 1, text.length - formatStart - 1);
        text.length = formatStart;
        gathered.add(quote);
        gathered.add(',');
    }

    private void endTemplate() {
        if (formatDepth > 0) {
            kind = TokenKind.MALFORMED_FSTRING;
        }
        if (1 + interpolations * 4 > MOST_ARGUMENTS) {
            gathered.insert(0, '(');
            gathered.add(')');
        }
    }
}
