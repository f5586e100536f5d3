package org.softboard.firmware.fat;

import static org.softboard.firmware.block.LittleEndian.get16;
import static org.softboard.firmware.block.LittleEndian.getUnsigned32;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Where things are in a volume's first sector (fatgen103, Boot Sector and BPB), in a partition table and in FSInfo,
/// and what makes a sector one of them.
final class BootSector {

    static final int JMP_BOOT = 0;
    static final int BYTES_PER_SECTOR = 11;
    static final int SECTORS_PER_CLUSTER = 13;
    static final int RESERVED_SECTORS = 14;
    static final int NUMBER_OF_FATS = 16;
    static final int ROOT_ENTRIES = 17;
    static final int TOTAL_SECTORS_16 = 19;
    static final int MEDIA = 21;
    static final int FAT_SIZE_16 = 22;
    static final int SECTORS_PER_TRACK = 24;
    static final int NUMBER_OF_HEADS = 26;
    static final int HIDDEN_SECTORS = 28;
    static final int TOTAL_SECTORS_32 = 32;

    static final int DRIVE_NUMBER = 36;
    static final int BOOT_SIGNATURE = 38;
    static final int VOLUME_ID = 39;
    static final int VOLUME_LABEL = 43;
    static final int FILE_SYSTEM_TYPE = 54;

    static final int FAT_SIZE_32 = 36;
    static final int VERSION_32 = 42;
    static final int ROOT_CLUSTER_32 = 44;
    static final int FS_INFO_32 = 48;
    static final int BACKUP_BOOT_SECTOR_32 = 50;
    static final int DRIVE_NUMBER_32 = 64;
    static final int BOOT_SIGNATURE_32 = 66;
    static final int VOLUME_ID_32 = 67;
    static final int VOLUME_LABEL_32 = 71;
    static final int FILE_SYSTEM_TYPE_32 = 82;

    /// The label of a volume without one.
    static final String NO_NAME = "NO NAME    ";

    /// 55 aa, here whatever the size of the sector.
    static final int SIGNATURE = 510;
    static final int SIGNATURE_VALUE = 0xaa55;

    static final int PARTITIONS = 446;
    static final int PARTITION_BYTES = 16;
    static final int PARTITION_COUNT = 4;
    static final int PARTITION_TYPE = 4;
    static final int PARTITION_START = 8;
    static final int PARTITION_SECTORS = 12;

    /// FAT32's FSInfo (fatgen103, FAT32 FSInfo Sector Structure).
    static final int LEAD_SIGNATURE = 0;
    static final int LEAD_SIGNATURE_VALUE = 0x41615252;
    static final int STRUCTURE_SIGNATURE = 484;
    static final int STRUCTURE_SIGNATURE_VALUE = 0x61417272;
    static final int FREE_COUNT = 488;
    static final int NEXT_FREE = 492;

    private static final int SMALLEST_SECTOR = 512;
    private static final int ACTIVE = 0x80;
    private static final int JUMP_SHORT = 0xeb;
    private static final int JUMP_NEAR = 0xe9;
    private static final int CALL = 0xe8;

    private BootSector() {}

    static boolean isSigned(byte[] sector) {
        return get16(sector, SIGNATURE) == SIGNATURE_VALUE;
    }

    /// A volume begins here, as far as its first sector tells.
    static boolean isVolume(byte[] sector) {
        int jump = sector[JMP_BOOT] & 0xff;
        return isSigned(sector) && (jump == JUMP_SHORT || jump == JUMP_NEAR || jump == CALL)
                && (has(sector, FILE_SYSTEM_TYPE, "FAT") || has(sector, FILE_SYSTEM_TYPE_32, "FAT32"));
    }

    /// The size of the sectors of a device that begins so; 0 if there is neither a volume nor a partition.
    static int sectorBytes(byte[] beginning) {
        if (beginning.length < SMALLEST_SECTOR || !isSigned(beginning)) {
            return 0;
        }
        if (isVolume(beginning)) {
            return get16(beginning, BYTES_PER_SECTOR);
        }
        for (int i = 0; i < PARTITION_COUNT; i++) {
            int status = beginning[PARTITIONS + i * PARTITION_BYTES] & 0xff;
            if (partitionStart(beginning, i) != 0 && (status == 0 || status == ACTIVE)) {
                return SMALLEST_SECTOR;
            }
        }
        return 0;
    }

    /// The sector that a partition begins at; 0 if the entry is not used.
    static long partitionStart(byte[] sector, int number) {
        int at = PARTITIONS + number * PARTITION_BYTES;
        return sector[at + PARTITION_TYPE] == 0 ? 0 : getUnsigned32(sector, at + PARTITION_START);
    }

    private static boolean has(byte[] sector, int at, String text) {
        return Arrays.equals(sector, at, at + text.length(), text.getBytes(StandardCharsets.US_ASCII), 0,
                text.length());
    }
}
