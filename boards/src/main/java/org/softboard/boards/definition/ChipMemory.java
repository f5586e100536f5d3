package org.softboard.boards.definition;

/// Where a board's memory lies and how its firmware divides the RAM. Addresses and sizes in bytes.
///
///     ramStart | static data | heapStart | GC heap | heapEnd | C stack | stackTop | reserved
public record ChipMemory(
        int flashStart,
        int flashBytes,
        int ramStart,
        int ramBytes,
        int heapStart,
        int heapEnd,
        int stackBytes,
        int stackMargin) {

    public int heapBytes() {
        return heapEnd - heapStart;
    }

    /// The first address above the stack, which grows down from there.
    public int stackTop() {
        return heapEnd + stackBytes;
    }

    /// How deep Python may go: the rest is left to interrupt handlers (MICROPY_STACK_CHECK_MARGIN).
    public int stackLimit() {
        return stackBytes - stackMargin;
    }
}
