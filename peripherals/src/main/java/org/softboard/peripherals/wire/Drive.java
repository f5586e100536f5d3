package org.softboard.peripherals.wire;

/// What one terminal does to its net: nothing, pulls weakly, or drives. A higher rank wins.
public enum Drive {
    NONE(0, false),
    WEAK_LOW(1, false),
    WEAK_HIGH(1, true),
    LOW(2, false),
    HIGH(2, true);

    private final int rank;
    private final boolean high;

    Drive(int rank, boolean high) {
        this.rank = rank;
        this.high = high;
    }

    public static Drive strong(boolean high) {
        return high ? HIGH : LOW;
    }

    public boolean isHigh() {
        return high;
    }

    /// What a net does that both drive: the stronger one; at equal strength the lower one, as an N channel wins.
    Drive against(Drive other) {
        if (rank != other.rank) {
            return rank > other.rank ? this : other;
        }
        return high ? other : this;
    }

    boolean fights(Drive other) {
        return rank == 2 && other.rank == 2 && high != other.high;
    }
}
