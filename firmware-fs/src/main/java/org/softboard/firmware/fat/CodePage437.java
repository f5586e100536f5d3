package org.softboard.firmware.fat;

import org.jspecify.annotations.Nullable;
import org.softboard.firmware.file.NameCoding;

/// The code page that MicroPython's FAT driver takes a program's bytes for (`MICROPY_FATFS_LFN_CODE_PAGE`), though
/// programs have UTF-8: `ä` is two characters on the medium.
final class CodePage437 implements NameCoding {

    static final CodePage437 NAMES = new CodePage437();

    private static final String UPPER_HALF = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

    /// What short names have instead of the first 38 characters of the upper half: capitals, accents lost as in FatFs.
    private static final int[] CAPITALS = {0x80, 0x9a, 0x45, 0x41, 0x8e, 0x41, 0x8f, 0x80, 0x45, 0x45, 0x45, 0x49, 0x49,
        0x49, 0x8e, 0x8f, 0x90, 0x92, 0x92, 0x4f, 0x99, 0x4f, 0x55, 0x55, 0x59, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e,
        0x9f, 0x41, 0x49, 0x4f, 0x55, 0xa5, 0xa5};

    private CodePage437() {}

    @Override
    public String decode(byte[] bytes) {
        char[] characters = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            characters[i] = character(bytes[i] & 0xff);
        }
        return new String(characters);
    }

    @Override
    public byte @Nullable [] encode(String name) {
        byte[] bytes = new byte[name.length()];
        for (int i = 0; i < bytes.length; i++) {
            int code = code(name.charAt(i));
            if (code == 0) {
                return null;
            }
            bytes[i] = (byte) code;
        }
        return bytes;
    }

    static char character(int code) {
        return code < 0x80 ? (char) code : UPPER_HALF.charAt(code - 0x80);
    }

    /// 0 if the page does not have the character.
    static int code(char character) {
        if (character < 0x80) {
            return character;
        }
        int index = UPPER_HALF.indexOf(character);
        return index < 0 ? 0 : 0x80 + index;
    }

    /// The code of a short name's letter for a code beyond ASCII.
    static int capital(int code) {
        int index = code - 0x80;
        return index >= 0 && index < CAPITALS.length ? CAPITALS[index] : code;
    }

    /// What names are compared by.
    static char fold(char character) {
        return switch (character) {
            case 'µ', 'ı', 'ſ' -> character;
            default -> Character.toUpperCase(character);
        };
    }
}
