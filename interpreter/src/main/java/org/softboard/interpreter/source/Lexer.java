package org.softboard.interpreter.source;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// Turns source text into tokens (py/lexer.c), one at a time: [#next] moves on, the fields say what was found. Its
/// state and the text of the token stand in the machine's memory, in upstream's structure:
///
///     0 source | 1 reader | ... | 12 indents | ... | 16 text (4 words) | 20 injection (4) | 24 index | 25 gathered (4)
public final class Lexer {

    private static final int PLAIN_WORDS = 20;
    private static final int FORMAT_WORDS = 29;
    private static final int READER = 1;
    private static final int INDENTS = 12;
    private static final int TEXT = 16;
    private static final int INJECTION = 20;
    private static final int GATHERED = 25;
    private static final int TEXT_ROOM = 32;

    /// Keywords by their first character, each list in the order of [TokenKind].
    private static final TokenKind[][] KEYWORDS = new TokenKind[128][];
    private static final Map<TokenKind, byte[]> SPELLING = new EnumMap<>(TokenKind.class);

    static {
        for (int i = TokenKind.KW_FALSE.ordinal(); i <= TokenKind.KW_YIELD.ordinal(); i++) {
            TokenKind keyword = TokenKind.at(i);
            String spelling = switch (keyword) {
                case KW_FALSE -> "False";
                case KW_NONE -> "None";
                case KW_TRUE -> "True";
                default -> keyword.name().substring("KW_".length()).toLowerCase(java.util.Locale.ROOT);
            };
            SPELLING.put(keyword, spelling.getBytes(StandardCharsets.US_ASCII));
            char first = spelling.charAt(0);
            TokenKind[] known = KEYWORDS[first] == null ? new TokenKind[0] : KEYWORDS[first];
            TokenKind[] more = java.util.Arrays.copyOf(known, known.length + 1);
            more[known.length] = keyword;
            KEYWORDS[first] = more;
        }
    }

    private final Storage storage;
    private final byte[] memory;
    private final int source;
    private final int structure;
    private final boolean hasFormats;
    private final boolean hasTemplates;
    private final boolean hasAsync;
    private final TokenKind debug;
    private final Characters input;
    private final GrowingText text;
    private final GrowingText injection;
    private final GrowingText gathered;
    private final StringLiteral literal;

    private final int indentStep;
    private int indents;
    private int indentRoom;
    private int indentLevels;
    /// INDENT (positive) or DEDENT (negative) tokens to come.
    private int dents;
    private int brackets;

    /// What the token is.
    public TokenKind kind = TokenKind.END;
    public int line;
    public int column;

    /// Takes memory as upstream does, and reads up to the first token.
    ///
    /// @param source qstr of the text's name
    /// @param optimisation the level of `-O` or `micropython.opt_level()`, which decides what `__debug__` is
    public Lexer(Storage storage, LanguageProfile profile, int source, Reader reader, int optimisation) {
        this.storage = storage;
        this.source = source;
        memory = storage.memory();
        hasFormats = profile.has(Option.PY_FSTRINGS);
        hasTemplates = profile.has(Option.PY_TSTRINGS);
        hasAsync = profile.has(Option.PY_ASYNC_AWAIT);
        debug = optimisation == 0 ? TokenKind.KW_TRUE : TokenKind.KW_FALSE;
        structure = storage.allocate(storage.words(hasFormats ? FORMAT_WORDS : PLAIN_WORDS));
        storage.word(structure, source);
        storage.word(field(READER), reader.address());
        indentStep = profile.sizes().lexerIndentInc();
        indentRoom = profile.sizes().lexerIndentInit();
        indents = storage.allocate(2 * indentRoom);
        storage.word(field(INDENTS), indents);
        text = new GrowingText(storage, field(TEXT), TEXT_ROOM);
        injection = hasFormats ? new GrowingText(storage, field(INJECTION), 0) : GrowingText.none(storage);
        gathered = hasFormats ? new GrowingText(storage, field(GATHERED), 0) : GrowingText.none(storage);
        storage.int16(indents, 0);
        indentLevels = 1;
        input = new Characters(reader, injection);
        literal = new StringLiteral(input, text, gathered, profile.has(Option.PY_BUILTINS_STR_UNICODE));
        input.begin();
        next();
        if (column != 1 && kind != TokenKind.NEWLINE) {
            kind = TokenKind.INDENT;
        }
    }

    private int field(int index) {
        return structure + storage.words(index);
    }

    /// The name of the text.
    public int source() {
        return source;
    }

    /// Where the token's text stands in memory: a name, the characters of a number, a literal without its quotes.
    public int textAddress() {
        return text.address;
    }

    public int textLength() {
        return text.length;
    }

    /// Closes the reader and gives everything back.
    public void free() {
        input.close();
        text.free();
        injection.free();
        gathered.free();
        storage.free(indents);
        storage.free(structure);
    }

    // ---- indentation ----

    private int indent() {
        return storage.int16(indents + 2 * (indentLevels - 1));
    }

    private void pushIndent(int spaces) {
        if (indentLevels >= indentRoom) {
            indents = storage.reallocate(indents, 2 * (indentRoom + indentStep));
            indentRoom += indentStep;
            storage.word(field(INDENTS), indents);
        }
        storage.int16(indents + 2 * indentLevels, spaces);
        indentLevels++;
    }

    /// Skips space and comments; says whether it stands at the end of a line that ends a statement.
    private boolean skipSpace(boolean stopAtLineEnd) {
        while (true) {
            int c = input.c0;
            if (c == '\n') {
                if (stopAtLineEnd && brackets == 0) {
                    return true;
                }
                input.next();
            } else if (c == ' ' || input.isSpace()) {
                input.next();
            } else if (c == '#') {
                do {
                    input.next();
                } while (!input.isEnd() && input.c0 != '\n');
            } else if (c == '\\' && input.c1 == '\n') {
                input.next();
                input.next();
            } else {
                return false;
            }
        }
    }

    private void lineEnd() {
        skipSpace(false);
        kind = TokenKind.NEWLINE;
        int spaces = input.column - 1;
        if (spaces > indent()) {
            pushIndent(spaces);
            dents++;
        } else {
            while (spaces < indent()) {
                indentLevels--;
                dents--;
            }
            if (spaces != indent()) {
                kind = TokenKind.DEDENT_MISMATCH;
            }
        }
    }

    // ---- tokens ----

    /// Goes to the next token. At the end of a line it stands at that line's end, with that line's number.
    public void next() {
        text.clear();
        boolean isLineEnd = skipSpace(true);
        line = input.line;
        column = input.column;
        if (dents < 0) {
            kind = TokenKind.DEDENT;
            dents++;
        } else if (dents > 0) {
            kind = TokenKind.INDENT;
            dents--;
        } else if (isLineEnd) {
            lineEnd();
        } else if (input.isEnd()) {
            kind = TokenKind.END;
        } else if (isStringHead()) {
            strings();
        } else if (input.isNameHead()) {
            name();
        } else if (input.isDigit() || input.c0 == '.' && Characters.isDigit(input.c1)) {
            number();
        } else {
            operator();
        }
    }

    private void name() {
        do {
            text.add(input.c0);
            input.next();
        } while (!input.isEnd() && input.isNameTail());
        text.terminate();
        kind = TokenKind.NAME;
        int first = text.at(0);
        TokenKind[] candidates = first < KEYWORDS.length ? KEYWORDS[first] : null;
        if (candidates != null) {
            for (TokenKind keyword : candidates) {
                if (isSpelled(keyword)) {
                    keyword(keyword);
                    return;
                }
            }
        }
    }

    private boolean isSpelled(TokenKind keyword) {
        byte[] spelling = SPELLING.get(keyword);
        if (spelling == null || spelling.length != text.length) {
            return false;
        }
        for (int i = 1; i < spelling.length; i++) {
            if (memory[text.address + i] != spelling[i]) {
                return false;
            }
        }
        return true;
    }

    private void keyword(TokenKind keyword) {
        kind = switch (keyword) {
            case KW___DEBUG__ -> debug;
            case KW_ASYNC, KW_AWAIT -> hasAsync ? keyword : TokenKind.NAME;
            default -> keyword;
        };
    }

    private void number() {
        boolean isPrefixed = false;
        kind = input.c0 == '.' ? TokenKind.FLOAT_OR_IMAG : TokenKind.INTEGER;
        if (input.c0 == '0') {
            int letter = input.c1 | 0x20;
            isPrefixed = letter == 'b' || letter == 'o' || letter == 'x';
        }
        text.add(input.c0);
        input.next();
        while (true) {
            int c = input.c0;
            if (!isPrefixed && (c | 0x20) == 'e') {
                kind = TokenKind.FLOAT_OR_IMAG;
                text.add('e');
                input.next();
                if (input.c0 == '+' || input.c0 == '-') {
                    text.add(input.c0);
                    input.next();
                }
            } else if (c == '.' || input.isLetterOrDigit()) {
                if (c == '.' || (c | 0x20) == 'j') {
                    kind = TokenKind.FLOAT_OR_IMAG;
                }
                text.add(c);
                input.next();
            } else if (c == '_') {
                input.next();
            } else {
                return;
            }
        }
    }

    // ---- strings ----

    private static boolean isQuote(int c) {
        return c == '\'' || c == '"';
    }

    /// A letter that changes what the string after it is.
    private boolean isPrefix(int c) {
        return switch (c) {
            case 'r', 'u', 'b' -> true;
            case 'f' -> hasFormats;
            case 't' -> hasTemplates;
            default -> false;
        };
    }

    private boolean isStringHead() {
        int c = input.c0;
        if (isQuote(c)) {
            return true;
        }
        if (!isPrefix(c)) {
            return false;
        }
        if (isQuote(input.c1)) {
            return true;
        }
        boolean isPair = c == 'r' && input.c1 != 'r' && input.c1 != 'u' && isPrefix(input.c1)
                || input.c1 == 'r' && c != 'r' && c != 'u';
        return isPair && isQuote(input.c2);
    }

    /// Literals that follow each other are one token.
    private void strings() {
        boolean hadTemplate = false;
        kind = TokenKind.END;
        do {
            boolean isRaw = false;
            boolean isFormat = false;
            boolean isTemplate = false;
            TokenKind wanted = TokenKind.STRING;
            int prefixes = 0;
            for (int c = input.c0; !isQuote(c) && prefixes < 2; c = input.c1) {
                isRaw |= c == 'r';
                isFormat |= c == 'f';
                isTemplate |= c == 't';
                wanted = c == 'b' ? TokenKind.BYTES : wanted;
                prefixes++;
            }
            hadTemplate |= isTemplate;
            if (kind == TokenKind.END) {
                kind = wanted;
            } else if (kind != wanted) {
                break;
            }
            for (int i = 0; i < prefixes; i++) {
                input.next();
            }
            literal.kind = kind;
            literal.read(isRaw, isFormat, isTemplate);
            kind = literal.kind;
            skipSpace(true);
        } while (isStringHead());
        if (hadTemplate) {
            template();
        }
        if (gathered.length > 0) {
            gathered.add(')');
            input.inject(gathered);
        }
    }

    /// What was read becomes the arguments of a call, to be read next; the token is the name of what is called.
    private void template() {
        text.add(',');
        text.add(')');
        text.add(',');
        gathered.insert(0, text);
        if (kind.compareTo(TokenKind.MALFORMED_FSTRING) > 0) {
            kind = TokenKind.NAME;
            text.clear();
            text.add("__template__");
        }
    }

    // ---- operators and delimiters ----

    private void operator() {
        int c = input.c0;
        input.next();
        kind = switch (c) {
            case '(' -> open(TokenKind.DEL_PAREN_OPEN);
            case ')' -> close(TokenKind.DEL_PAREN_CLOSE);
            case '[' -> open(TokenKind.DEL_BRACKET_OPEN);
            case ']' -> close(TokenKind.DEL_BRACKET_CLOSE);
            case '{' -> open(TokenKind.DEL_BRACE_OPEN);
            case '}' -> close(TokenKind.DEL_BRACE_CLOSE);
            case ',' -> TokenKind.DEL_COMMA;
            case ';' -> TokenKind.DEL_SEMICOLON;
            case '~' -> TokenKind.OP_TILDE;
            case ':' -> equals(TokenKind.DEL_COLON, TokenKind.OP_ASSIGN);
            case '<' -> accept('<') ? equals(TokenKind.OP_DBL_LESS, TokenKind.DEL_DBL_LESS_EQUAL)
                    : equals(TokenKind.OP_LESS, TokenKind.OP_LESS_EQUAL);
            case '>' -> accept('>') ? equals(TokenKind.OP_DBL_MORE, TokenKind.DEL_DBL_MORE_EQUAL)
                    : equals(TokenKind.OP_MORE, TokenKind.OP_MORE_EQUAL);
            case '*' -> accept('*') ? equals(TokenKind.OP_DBL_STAR, TokenKind.DEL_DBL_STAR_EQUAL)
                    : equals(TokenKind.OP_STAR, TokenKind.DEL_STAR_EQUAL);
            case '/' -> accept('/') ? equals(TokenKind.OP_DBL_SLASH, TokenKind.DEL_DBL_SLASH_EQUAL)
                    : equals(TokenKind.OP_SLASH, TokenKind.DEL_SLASH_EQUAL);
            case '+' -> equals(TokenKind.OP_PLUS, TokenKind.DEL_PLUS_EQUAL);
            case '-' -> accept('>') ? TokenKind.DEL_MINUS_MORE
                    : equals(TokenKind.OP_MINUS, TokenKind.DEL_MINUS_EQUAL);
            case '&' -> equals(TokenKind.OP_AMPERSAND, TokenKind.DEL_AMPERSAND_EQUAL);
            case '|' -> equals(TokenKind.OP_PIPE, TokenKind.DEL_PIPE_EQUAL);
            case '%' -> equals(TokenKind.OP_PERCENT, TokenKind.DEL_PERCENT_EQUAL);
            case '^' -> equals(TokenKind.OP_CARET, TokenKind.DEL_CARET_EQUAL);
            case '@' -> equals(TokenKind.OP_AT, TokenKind.DEL_AT_EQUAL);
            case '=' -> equals(TokenKind.DEL_EQUAL, TokenKind.OP_DBL_EQUAL);
            case '!' -> equals(TokenKind.INVALID, TokenKind.OP_NOT_EQUAL);
            case '.' -> dots();
            default -> TokenKind.INVALID;
        };
    }

    private boolean accept(int character) {
        if (input.c0 == character) {
            input.next();
            return true;
        }
        return false;
    }

    private TokenKind equals(TokenKind alone, TokenKind withEquals) {
        return accept('=') ? withEquals : alone;
    }

    private TokenKind dots() {
        if (input.c0 == '.' && input.c1 == '.') {
            input.next();
            input.next();
            return TokenKind.ELLIPSIS;
        }
        return TokenKind.DEL_PERIOD;
    }

    private TokenKind open(TokenKind bracket) {
        brackets++;
        return bracket;
    }

    private TokenKind close(TokenKind bracket) {
        brackets--;
        return bracket;
    }
}
