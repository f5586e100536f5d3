package org.softboard.firmware.block;

import java.util.ArrayList;
import java.util.List;
import org.softboard.firmware.error.StorageException;

/// The partition table in a device's block 0 (master boot record), without cylinders and heads.
///
///     0x1be  four entries of 16 bytes
///            status | first CHS (3) | type | last CHS (3) | first block (4) | blocks (4)
///     0x1fe  55 aa
public final class PartitionTable {

    /// The type of a FAT12 partition.
    public static final int FAT12 = 0x01;

    private static final int BYTES = 512;
    private static final int ENTRIES = 0x1be;
    private static final int ENTRY_BYTES = 16;
    private static final int COUNT = 4;
    private static final int TYPE = 4;
    private static final int FIRST_BLOCK = 8;
    private static final int BLOCKS = 12;
    private static final int SIGNATURE = 0x1fe;

    /// @param type   0 for an entry that is not used
    /// @param first  unsigned
    /// @param blocks unsigned
    public record Partition(int type, int first, int blocks) {}

    private PartitionTable() {}

    /// The block with a table of one partition.
    static byte[] single(int type, int first, int blocks) {
        byte[] block = new byte[BYTES];
        for (int i = 1; i <= 3; i++) {
            block[ENTRIES + i] = (byte) 0xff;
            block[ENTRIES + TYPE + i] = (byte) 0xff;
        }
        block[ENTRIES + TYPE] = (byte) type;
        LittleEndian.put32(block, ENTRIES + FIRST_BLOCK, first);
        LittleEndian.put32(block, ENTRIES + BLOCKS, blocks);
        block[SIGNATURE] = 0x55;
        block[SIGNATURE + 1] = (byte) 0xaa;
        return block;
    }

    /// The four entries of a device; none if block 0 has no signature.
    public static List<Partition> read(BlockDevice device) throws StorageException {
        if (device.blockSize() < BYTES || device.blockCount() == 0) {
            return List.of();
        }
        byte[] block = new byte[BYTES];
        device.read(0, 0, block, 0, BYTES);
        if (block[SIGNATURE] != 0x55 || block[SIGNATURE + 1] != (byte) 0xaa) {
            return List.of();
        }
        List<Partition> entries = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int at = ENTRIES + i * ENTRY_BYTES;
            entries.add(
                    new Partition(block[at + TYPE] & 0xff, LittleEndian.get32(block, at + FIRST_BLOCK),
                            LittleEndian.get32(block, at + BLOCKS)));
        }
        return entries;
    }
}
