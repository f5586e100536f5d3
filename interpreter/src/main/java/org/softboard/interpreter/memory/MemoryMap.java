package org.softboard.interpreter.memory;

/// The regions of one machine's memory. Inside, they follow each other in one array; outside, they have the chip's
/// addresses.
///
///     index 0   | unused | ROM image | static RAM | GC heap (tables, pool) | C stack |
///
/// @param romBytes    the ROM image, beginning at index 0 (its first 256 bytes stay unused, so 0 is no object)
/// @param staticBytes what the firmware takes of RAM before the heap
/// @param heapBytes   the region given to the collector, tables included
/// @param stackBytes  the C stack
/// @param romBase     the chip's address of the ROM image
/// @param ramBase     the chip's address of the first byte of RAM
public record MemoryMap(int romBytes, int staticBytes, int heapBytes, int stackBytes, int romBase, int ramBase) {

    public int ramStart() {
        return romBytes;
    }

    public int heapStart() {
        return romBytes + staticBytes;
    }

    public int stackStart() {
        return heapStart() + heapBytes;
    }

    public int end() {
        return stackStart() + stackBytes;
    }

    private boolean isInside(int place) {
        return place >= 0 && place < end();
    }

    /// The address that a program on the chip sees, for an index inside or a place outside.
    public int chipAddress(int place) {
        if (isInside(place)) {
            return place < romBytes ? romBase + place : ramBase + (place - romBytes);
        }
        int address = place;
        for (int index = index(address); index >= 0; index = index(address)) {
            address = index;
        }
        return address;
    }

    /// The index of a chip address, or for one where this memory has nothing, a place outside: no index, but each
    /// address has its own, which `chipAddress` turns back. Objects may point there; who reads there leaves the array.
    public int place(int chipAddress) {
        int index = index(chipAddress);
        if (index >= 0) {
            return index;
        }
        int place = chipAddress;
        while (isInside(place)) {
            place = chipAddress(place);
        }
        return place;
    }

    /// The index of a chip address, or -1 where this memory has nothing.
    public int index(int chipAddress) {
        int inRam = chipAddress - ramBase;
        if (inRam >= 0 && inRam < end() - romBytes) {
            return romBytes + inRam;
        }
        int inRom = chipAddress - romBase;
        return inRom >= 0 && inRom < romBytes ? inRom : -1;
    }
}
