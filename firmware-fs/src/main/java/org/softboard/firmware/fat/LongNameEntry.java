package org.softboard.firmware.fat;

import static org.softboard.firmware.block.LittleEndian.get16;
import static org.softboard.firmware.block.LittleEndian.put16;

/// Thirteen characters of a long name, in an entry before the short one (fatgen103, FAT Long Directory Entries). The
/// last part comes first; a name that does not fill its last part ends with 0 and is filled up with 0xffff.
///
///     order, 0x40 in the last part | characters 1..5 | attributes 0x0f | 0 | checksum of the short name
///     | characters 6..11 | 0 (2) | characters 12, 13
final class LongNameEntry {

    static final int CHARACTERS = 13;
    static final int LAST = 0x40;

    private static final int CHECKSUM = 13;
    private static final int CLUSTER = 26;
    private static final int FILLER = 0xffff;

    private LongNameEntry() {}

    static int checksum(byte[] sector, int entry) {
        return sector[entry + CHECKSUM] & 0xff;
    }

    static void put(byte[] sector, int entry, String name, int order, int checksum) {
        int start = (order - 1) * CHARACTERS;
        boolean isLast = start + CHARACTERS >= name.length();
        sector[entry] = (byte) (isLast ? order | LAST : order);
        sector[entry + DirectoryEntry.ATTRIBUTES] = DirectoryEntry.LONG_NAME;
        sector[entry + DirectoryEntry.LETTER_CASE] = 0;
        sector[entry + CHECKSUM] = (byte) checksum;
        put16(sector, entry + CLUSTER, 0);
        for (int i = 0; i < CHARACTERS; i++) {
            int index = start + i;
            put16(sector, entry + offset(i),
                    index < name.length() ? name.charAt(index) : index == name.length() ? 0 : FILLER);
        }
    }

    /// Takes the part into a name; false if it is none, or the name becomes longer than the array.
    static boolean pick(byte[] sector, int entry, char[] name, int longest) {
        if (get16(sector, entry + CLUSTER) != 0) {
            return false;
        }
        int index = (order(sector, entry) - 1) * CHARACTERS;
        boolean ended = false;
        for (int i = 0; i < CHARACTERS; i++) {
            int character = get16(sector, entry + offset(i));
            if (ended) {
                if (character != FILLER) {
                    return false;
                }
            } else {
                if (index < 0 || index > longest) {
                    return false;
                }
                name[index++] = (char) character;
                ended = character == 0;
            }
        }
        if ((sector[entry] & LAST) != 0 && !ended) {
            if (index > longest) {
                return false;
            }
            name[index] = 0;
        }
        return true;
    }

    /// The part is one of the name's, whatever the case of its letters.
    static boolean matches(byte[] sector, int entry, String name) {
        if (get16(sector, entry + CLUSTER) != 0) {
            return false;
        }
        int index = (order(sector, entry) - 1) * CHARACTERS;
        boolean ended = false;
        for (int i = 0; i < CHARACTERS; i++) {
            int character = get16(sector, entry + offset(i));
            if (ended) {
                if (character != FILLER) {
                    return false;
                }
            } else {
                if (index < 0 || index > name.length()) {
                    return false;
                }
                char wanted = index < name.length() ? name.charAt(index) : 0;
                if (CodePage437.fold((char) character) != CodePage437.fold(wanted)) {
                    return false;
                }
                index++;
                ended = character == 0;
            }
        }
        return (sector[entry] & LAST) == 0 || ended || index >= name.length();
    }

    private static int order(byte[] sector, int entry) {
        return sector[entry] & 0xff & ~LAST;
    }

    /// Where a character is in the entry.
    private static int offset(int character) {
        return character < 5 ? 1 + 2 * character : character < 11 ? 4 + 2 * character : 6 + 2 * character;
    }
}
