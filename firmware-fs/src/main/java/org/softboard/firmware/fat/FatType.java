package org.softboard.firmware.fat;

/// The three widths of an allocation table's entries, told apart by the number of clusters alone (fatgen103, FAT Type
/// Determination).
///
///     clusters   1 .. 0xff5    0xff6 .. 0xfff5    0xfff6 .. 0xffffff5
///     type       FAT12         FAT16              FAT32
public enum FatType {

    FAT12(12, 0xff5),
    FAT16(16, 0xfff5),
    FAT32(32, 0xffffff5);

    private final int bits;
    private final int mostClusters;

    FatType(int bits, int mostClusters) {
        this.bits = bits;
        this.mostClusters = mostClusters;
    }

    int mostClusters() {
        return mostClusters;
    }

    /// Bytes of a table with so many entries.
    long tableBytes(long entries) {
        return (entries * bits + 7) / 8;
    }
}
