package org.softboard.interpreter.source;

import java.nio.charset.StandardCharsets;

/// Interned strings ("qstrs", py/qstr.c): each text has one number, from 1 up. 0 is no string.
public interface Names {

    /// The number of a text, which becomes known if it was not. Throws the machine's own error for more than 255 bytes.
    int intern(byte[] bytes, int offset, int length);

    /// The number of a text, 0 if it is not known.
    int find(byte[] bytes, int offset, int length);

    byte[] bytes(int qstr);

    default boolean startsWith(int qstr, char ascii) {
        byte[] bytes = bytes(qstr);
        return bytes.length > 0 && bytes[0] == ascii;
    }

    default int intern(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return intern(utf8, 0, utf8.length);
    }

    default int find(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return find(utf8, 0, utf8.length);
    }

    default String string(int qstr) {
        return new String(bytes(qstr), StandardCharsets.UTF_8);
    }
}
