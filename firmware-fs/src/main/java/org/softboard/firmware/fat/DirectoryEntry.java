package org.softboard.firmware.fat;

import static org.softboard.firmware.block.LittleEndian.get16;
import static org.softboard.firmware.block.LittleEndian.get32;
import static org.softboard.firmware.block.LittleEndian.getUnsigned32;
import static org.softboard.firmware.block.LittleEndian.put16;
import static org.softboard.firmware.block.LittleEndian.put32;

import java.util.Arrays;

/// The 32 bytes that a directory has for a file, a directory or the volume's label (fatgen103, FAT Directory
/// Structure).
///
///     name (11) | attributes | case | created tenths, time, date (5) | accessed (2) | cluster, high (2)
///     | written time, date (4) | cluster, low (2) | size (4)
final class DirectoryEntry {

    static final int BYTES = 32;

    static final int NAME = 0;
    static final int NAME_BYTES = 11;
    static final int BASE_BYTES = 8;
    static final int ATTRIBUTES = 11;
    static final int LETTER_CASE = 12;
    static final int CREATED = 14;
    static final int ACCESSED_DATE = 18;
    static final int CLUSTER_HIGH = 20;
    static final int WRITTEN = 22;
    static final int CLUSTER_LOW = 26;
    static final int SIZE = 28;

    static final int READ_ONLY = 0x01;
    static final int VOLUME_ID = 0x08;
    static final int DIRECTORY = 0x10;
    static final int ARCHIVE = 0x20;
    static final int LONG_NAME = 0x0f;
    static final int ATTRIBUTE_MASK = 0x3f;

    /// First byte of an entry behind which there is none.
    static final int LAST = 0;
    /// First byte of an entry that was removed.
    static final int REMOVED = 0xe5;
    /// What a name has that begins with [#REMOVED].
    static final int REMOVED_IN_NAME = 0x05;

    /// Bits of [#LETTER_CASE]: the base, or the extension, is shown in small letters.
    static final int SMALL_BASE = 0x08;
    static final int SMALL_EXTENSION = 0x10;

    private DirectoryEntry() {}

    static int first(byte[] sector, int entry) {
        return sector[entry] & 0xff;
    }

    static int attributes(byte[] sector, int entry) {
        return sector[entry + ATTRIBUTES] & ATTRIBUTE_MASK;
    }

    /// The first cluster; 0 if there is none.
    static int cluster(byte[] sector, int entry, FatType type) {
        int low = get16(sector, entry + CLUSTER_LOW);
        return type == FatType.FAT32 ? low | get16(sector, entry + CLUSTER_HIGH) << 16 : low;
    }

    static void cluster(byte[] sector, int entry, FatType type, int cluster) {
        put16(sector, entry + CLUSTER_LOW, cluster);
        if (type == FatType.FAT32) {
            put16(sector, entry + CLUSTER_HIGH, cluster >> 16);
        }
    }

    static long size(byte[] sector, int entry) {
        return getUnsigned32(sector, entry + SIZE);
    }

    static void size(byte[] sector, int entry, long size) {
        put32(sector, entry + SIZE, (int) size);
    }

    /// Date and time of the last write, as [FatTime] packs them.
    static int written(byte[] sector, int entry) {
        return get32(sector, entry + WRITTEN);
    }

    static void written(byte[] sector, int entry, int time) {
        put32(sector, entry + WRITTEN, time);
    }

    static void created(byte[] sector, int entry, int time) {
        put32(sector, entry + CREATED, time);
    }

    static void forgetAccess(byte[] sector, int entry) {
        put16(sector, entry + ACCESSED_DATE, 0);
    }

    static boolean hasName(byte[] sector, int entry, byte[] name) {
        return Arrays.equals(sector, entry, entry + NAME_BYTES, name, 0, NAME_BYTES);
    }

    /// The name with its dot, in capitals except where the entry says otherwise; empty for eleven spaces.
    static String name(byte[] sector, int entry, boolean withCase) {
        var name = new StringBuilder(NAME_BYTES + 1);
        int small = withCase ? sector[entry + LETTER_CASE] : 0;
        for (int i = 0; i < NAME_BYTES; i++) {
            int code = sector[entry + i] & 0xff;
            if (code == 0) {
                break;
            }
            if (code == ' ') {
                continue;
            }
            if (i == BASE_BYTES) {
                name.append('.');
            }
            char letter = CodePage437.character(code == REMOVED_IN_NAME ? REMOVED : code);
            boolean isSmall = (small & (i < BASE_BYTES ? SMALL_BASE : SMALL_EXTENSION)) != 0;
            name.append(isSmall && letter >= 'A' && letter <= 'Z' ? (char) (letter + ' ') : letter);
        }
        return name.toString();
    }

    /// Ties a long name to its short one (fatgen103, FAT Long Directory Entries).
    static int checksum(byte[] name, int at) {
        int sum = 0;
        for (int i = 0; i < NAME_BYTES; i++) {
            sum = (sum << 7 & 0x80) + (sum >> 1) + (name[at + i] & 0xff) & 0xff;
        }
        return sum;
    }
}
