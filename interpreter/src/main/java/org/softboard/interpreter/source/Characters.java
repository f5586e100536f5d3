package org.softboard.interpreter.source;

/// The three characters that the lexer sees, and what comes after them: the reader's bytes, or what an f-string put
/// before them. Ends of lines are made one, zero bytes are made unusable, a missing last end of line is added.
final class Characters {

    static final int END = 0;

    private static final int INVALID = 1;
    private static final int TAB = 8;
    /// Three characters are read before the first one is seen.
    private static final int FIRST_COLUMN = -2;

    private static final int SPACE = 1;
    private static final int DIGIT = 2;
    private static final int LETTER = 4;
    private static final int NAME_HEAD = 8;
    private static final byte[] CLASSES = new byte[256];

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            CLASSES[c] = (byte) ((c == ' ' || c >= '\t' && c <= '\r' ? SPACE : 0) //
                    | (c >= '0' && c <= '9' ? DIGIT : 0) //
                    | (isLetter ? LETTER : 0) //
                    | (isLetter || c == '_' || c >= 0x80 ? NAME_HEAD : 0));
        }
    }

    private final Reader reader;
    /// What is being injected, from `injected` on; nothing if that is 0.
    private final GrowingText injection;
    private int injected;

    int c0;
    int c1;
    int c2;
    int line = 1;
    int column = FIRST_COLUMN;

    Characters(Reader reader, GrowingText injection) {
        this.reader = reader;
        this.injection = injection;
    }

    void begin() {
        next();
        next();
        next();
    }

    void next() {
        if (c0 == '\n') {
            line++;
            column = 1;
        } else if (c0 == '\t') {
            column = (column - 1 + TAB) / TAB * TAB + 1;
        } else {
            column++;
        }
        c0 = c1;
        c1 = c2;
        int fetched = fetch();
        if (c1 == '\r') {
            c1 = '\n';
            if (fetched == '\n') {
                fetched = fetch();
            }
        }
        if (fetched == END && c1 != END && c1 != '\n') {
            fetched = '\n';
        }
        c2 = fetched;
    }

    private int fetch() {
        if (injected != 0) {
            int character = injection.at(injected++);
            if (injected >= injection.length) {
                injection.clear();
                injected = 0;
            }
            return character;
        }
        int character = reader.readByte();
        return character == Reader.END ? END : character == 0 ? INVALID : character;
    }

    /// Lets the text be read before the three characters in sight, which come after it.
    void inject(GrowingText text) {
        if (injected == 0) {
            injection.add(c0);
            injection.add(c1);
            injection.add(c2);
        } else {
            injected -= 3;
        }
        injection.insert(injected, text);
        text.clear();
        c0 = injection.at(injected++);
        c1 = injection.at(injected++);
        c2 = injection.at(injected++);
    }

    boolean isEnd() {
        return c0 == END;
    }

    boolean isQuote() {
        return c0 == '\'' || c0 == '"';
    }

    boolean isSpace() {
        return (CLASSES[c0] & SPACE) != 0;
    }

    static boolean isSpace(int character) {
        return (CLASSES[character] & SPACE) != 0;
    }

    static boolean isDigit(int character) {
        return (CLASSES[character] & DIGIT) != 0;
    }

    boolean isDigit() {
        return (CLASSES[c0] & DIGIT) != 0;
    }

    boolean isLetterOrDigit() {
        return (CLASSES[c0] & (LETTER | DIGIT)) != 0;
    }

    boolean isNameHead() {
        return (CLASSES[c0] & NAME_HEAD) != 0;
    }

    boolean isNameTail() {
        return (CLASSES[c0] & (NAME_HEAD | DIGIT)) != 0;
    }

    void close() {
        reader.close();
    }
}
