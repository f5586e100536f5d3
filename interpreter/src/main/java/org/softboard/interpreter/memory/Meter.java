package org.softboard.interpreter.memory;

import java.util.Arrays;

/// What has been spent, in 1/256 of a CPU cycle, and the price of each event (the short model of the cost model, as
/// data of the board). The virtual clock is read off this counter; the interpreter polls when it passes the deadline.
public final class Meter {

    /// One CPU cycle in the meter's unit.
    public static final int CYCLE = 256;

    /// The prices of a board, each already in the meter's unit.
    public record Prices(int opcode, int arithmetic, int subscript, int nameOpcode, int mapLookup, int classLookup,
            int functionCall, int resume, int nativeCall, int iterate, int floatOperation, int allocation, int block,
            int equality, int newString, int byteCopied, int digitStep, int exception, int collection,
            int collectionBlock, int collectionWord, int compileByte, int floatFunction) {

        /// A machine whose operations take no time.
        public static final Prices FREE =
                new Prices(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public final Prices prices;
    /// Price of each opcode by its byte.
    public final int[] opcodes = new int[256];
    /// Spent so far.
    public long spent;
    /// When `spent` reaches this the interpreter calls its poll.
    public long deadline = Long.MAX_VALUE;
    /// When `spent` reaches this, the machine's time is up, in the midst of a native too.
    public long limit = Long.MAX_VALUE;
    /// Somebody on another thread wants attention before the next poll, which a long native may put off for minutes.
    public volatile boolean isUrgent;
    /// What then runs on the machine's own thread. It runs no Python, but may throw what ends the program.
    public Runnable attention = () -> {
    };

    public Meter(Prices prices) {
        this.prices = prices;
        Arrays.fill(opcodes, prices.opcode);
    }

    public void charge(int price) {
        spent += price;
        attend();
    }

    public void charge(int price, int count) {
        spent += (long) price * count;
        attend();
    }

    /// Whatever can go on for long in Java comes by here again and again.
    public void attend() {
        if (isUrgent || spent >= limit) {
            isUrgent = false;
            attention.run();
        }
    }
}
