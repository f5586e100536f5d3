package org.softboard.firmware.littlefs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.softboard.firmware.file.NameCoding;

/// Names as UTF-8. Bytes that are not are kept as the code units U+DC80 to U+DCFF, which nothing else is decoded to.
final class Utf8 {

    static final NameCoding NAMES = new NameCoding() {

        @Override
        public String decode(byte[] bytes) {
            return text(bytes);
        }

        @Override
        public byte[] encode(String name) {
            return bytes(name);
        }
    };

    private static final int ESCAPE = 0xdc00;
    private static final int FIRST_ESCAPED = 0xdc80;
    private static final int LAST_ESCAPED = 0xdcff;

    private Utf8() {}

    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherBytes) {
            StringBuilder text = new StringBuilder();
            for (byte one : bytes) {
                text.append((char) (one < 0 ? ESCAPE + (one & 0xff) : one));
            }
            return text.toString();
        }
    }

    static byte[] bytes(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int length = 0;
        int plain = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean isEscaped = i < text.length() && isEscaped(text, i);
            if (isEscaped || i == text.length()) {
                byte[] part = text.substring(plain, i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(part, 0, bytes, length, part.length);
                length += part.length;
                plain = i + 1;
            }
            if (isEscaped) {
                bytes[length++] = (byte) text.charAt(i);
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static boolean isEscaped(String text, int index) {
        char unit = text.charAt(index);
        boolean isSecondHalf = index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        return unit >= FIRST_ESCAPED && unit <= LAST_ESCAPED && !isSecondHalf;
    }
}
