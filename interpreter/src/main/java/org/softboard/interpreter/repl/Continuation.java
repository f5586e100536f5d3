package org.softboard.interpreter.repl;

/// Decides whether what was typed needs another line (py/repl.c, mp_repl_continue_with_input): an open bracket or
/// triple quote, a backslash at the end, or a compound statement that no empty line has ended.
final class Continuation {

    private static final String[] COMPOUND = {"if", "while", "for", "try", "with", "def", "class", "async"};

    private final LineText text;
    private int index;
    private int parentheses;
    private int brackets;
    private int braces;
    private int quote;
    private boolean triple;

    private Continuation(LineText text) {
        this.text = text;
    }

    static boolean isNeeded(LineText text) {
        return text.length() > 0 && new Continuation(text).isNeeded();
    }

    private boolean isNeeded() {
        for (; index < text.length(); index++) {
            scan(at(index));
        }
        int last = at(text.length() - 1);
        return triple
                || quote == 0 && (parentheses > 0 || brackets > 0 || braces > 0)
                || last == '\\'
                || last != '\n' && startsCompound();
    }

    private void scan(int character) {
        if (character == '\'' || character == '"') {
            quoted(character);
        } else if (character == '\\' && isEscapable(at(index + 1))) {
            if (quote != 0) {
                index++;
            }
        } else if (quote == 0) {
            bracket(character);
        }
    }

    private void quoted(int character) {
        if ((quote == 0 || quote == character && triple)
                && at(index + 1) == character && at(index + 2) == character) {
            index += 2;
            triple = quote == 0;
            quote = triple ? character : 0;
        } else if (quote == 0 || quote == character && !triple) {
            quote = quote == 0 ? character : 0;
        }
    }

    private void bracket(int character) {
        switch (character) {
            case '(' -> parentheses++;
            case ')' -> parentheses--;
            case '[' -> brackets++;
            case ']' -> brackets--;
            case '{' -> braces++;
            case '}' -> braces--;
            default -> {}
        }
    }

    private boolean startsCompound() {
        if (at(0) == '@') {
            return true;
        }
        for (String word : COMPOUND) {
            if (startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at(i) != word.charAt(i)) {
                return false;
            }
        }
        int after = at(word.length());
        return !isIdentifier(after);
    }

    private int at(int place) {
        return place < text.length() ? text.at(place) : 0;
    }

    private static boolean isEscapable(int character) {
        return character == '\'' || character == '"' || character == '\\';
    }

    static boolean isIdentifier(int character) {
        return character == '_' || character >= '0' && character <= '9'
                || (character | 0x20) >= 'a' && (character | 0x20) <= 'z' && character < 128;
    }
}
