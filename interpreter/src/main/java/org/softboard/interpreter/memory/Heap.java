package org.softboard.interpreter.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The allocator in a machine's memory, which follows py/gc.c block for block: first fit over an allocation
/// table of two bits a block (0 free, 1 head, 2 tail, 3 marked head), one finaliser bit a block, collection when full.
///
///     heap region   | allocation table | gap byte | finaliser table | slack | pool of blocks |
public abstract sealed class Heap extends Memory permits NarrowHeap, WideHeap {

    /// What the heap needs from the machine above it.
    public interface Owner {
        /// The exception for a request that could not be met.
        RuntimeException exhausted(long bytes);

        /// Runs the finaliser of an unreachable object.
        void finalise(int object);
    }

    /// Hears of every request, as upstream's gc_alloc, gc_realloc, gc_free and gc_info would.
    public interface Listener {
        /// A request for bytes, which got an address or 0.
        void allocated(int size, boolean withFinaliser, int address);

        /// A request to grow or shrink the block at `address`, which had `before` bytes; `now` is 0 if refused.
        void reallocated(int address, int before, int size, int now);

        void freed(int address, int size);

        void collected();

        /// Somebody asked how much is in use, or how much is not.
        void counted(int usedBytes);
    }

    private static final int BLOCKS_PER_TABLE_BYTE = 4;
    private static final int FREE = 0;
    private static final int HEAD = 1;
    private static final int TAIL = 2;
    private static final int MARK = 3;
    private static final int TAILS_AT_ONCE = 32;
    private static final long TAILS = 0xAAAA_AAAA_AAAA_AAAAL;
    /// Position of the first free block in a table byte, 4 if there is none.
    private static final byte[] FIRST_FREE = new byte[256];

    static {
        for (int bits = 0; bits < 256; bits++) {
            int position = 0;
            while (position < 4 && (bits >> position * 2 & 3) != FREE) {
                position++;
            }
            FIRST_FREE[bits] = (byte) position;
        }
    }

    public final Representation representation;
    public final Meter meter;
    final Limbs limbs = new Limbs(this);
    private final boolean wide;
    private final int wordShift;
    private final int blockShift;
    private final boolean finalisers;
    private Owner owner = new NoOwner();
    private @Nullable Listener listener;

    private int table;
    private int tableBytes;
    private int finaliserTable;
    private int pool;
    private int poolEnd;
    private int lastFree;
    private int lastUsedBlock;
    /// Heads that were measured lately and their blocks, -1 where that may have changed; the slot of the last one.
    private final int[] measuredHead = {-1, -1, -1, -1};
    private final int[] measuredBlocks = new int[4];
    private int measured;

    private int lockDepth;
    private boolean autoCollect = true;
    private int threshold = -1;
    private int allocatedSinceCollection;
    private boolean suspicious;
    private boolean collecting;
    private int sweptBlocks;
    private long allocatedBytes;
    private long currentBytes;
    private long peakBytes;
    private int usedBlocks;
    private int mostUsedBlocks;

    /// Everything allocated since the running native began: roots until it returns.
    private int[] fresh = new int[256];
    private int freshTop;

    /// Lowest address of the C stack in use; moved by calls.
    public int stackPointer;
    /// The lowest that a call of a Python function has moved it.
    public int lowestStackPointer;

    /// The memory of a machine, with words as wide as its representation has them.
    public static Heap of(MemoryMap map, Representation representation, boolean finalisers, Meter meter) {
        return representation.wordBytes() == 8 ? new WideHeap(map, representation, finalisers, meter)
                : new NarrowHeap(map, representation, finalisers, meter);
    }

    Heap(MemoryMap map, Representation representation, boolean finalisers, Meter meter) {
        super(map);
        this.representation = representation;
        this.finalisers = finalisers;
        this.meter = meter;
        wide = representation.wordBytes() == 8;
        wordShift = wide ? 3 : 2;
        blockShift = wordShift + 2;
        stackPointer = map.end();
        lowestStackPointer = stackPointer;
        layOut();
    }

    public void owner(Owner newOwner) {
        owner = newOwner;
    }

    /// Whoever is to hear of every request from now on.
    public void listener(Listener newListener) {
        listener = newListener;
    }

    private static final class NoOwner implements Owner {
        @Override
        public RuntimeException exhausted(long size) {
            return new IllegalStateException("heap exhausted, allocating " + size + " bytes");
        }

        @Override
        public void finalise(int object) {
        }
    }

    private void layOut() {
        int start = map.heapStart();
        int end = map.stackStart() & -blockBytes();
        long total = end - start - 1;
        int perTableByte = BLOCKS_PER_TABLE_BYTE * blockBytes() * 8;
        tableBytes = (int) (total * 8 / (8 + (finalisers ? BLOCKS_PER_TABLE_BYTE : 0) + perTableByte));
        table = start;
        finaliserTable = start + tableBytes + 1;
        pool = end - (tableBytes * BLOCKS_PER_TABLE_BYTE << blockShift);
        poolEnd = end;
    }

    public int blockBytes() {
        return 1 << blockShift;
    }

    public boolean isInHeap(int address) {
        return address >= pool && address < poolEnd;
    }

    // ---- allocation ----

    /// Zeroed room for `size` bytes, a root until the running native returns. A request for nothing is NULL.
    @Override
    public int allocate(int size) {
        int address = allocate(size, false);
        if (address == 0 && size != 0) {
            throw owner.exhausted(size);
        }
        return address;
    }

    @Override
    public int allocateOrNull(int size) {
        return allocate(size, false);
    }

    /// Room for an object of which the finaliser is run before it is swept.
    public int allocateWithFinaliser(int size) {
        int address = allocate(size, true);
        if (address == 0 && size != 0) {
            throw owner.exhausted(size);
        }
        return address;
    }

    private int allocate(int size, boolean withFinaliser) {
        int address = take(size, withFinaliser);
        if (listener != null) {
            listener.allocated(size, withFinaliser, address);
        }
        return address;
    }

    private int take(int size, boolean withFinaliser) {
        int blocks = size + blockBytes() - 1 >>> blockShift;
        if (blocks == 0 || lockDepth > 0) {
            return 0;
        }
        boolean collected = !autoCollect;
        if (suspicious && !collected
                || !collected && threshold >= 0 && allocatedSinceCollection >= threshold) {
            collect();
            collected = !suspicious;
        }
        int end;
        while ((end = blocks == 1 ? findBlock() : findRun(blocks)) < 0) {
            if (collected) {
                return 0;
            }
            collect();
            collected = true;
        }
        meter.spent += meter.prices.allocation() + (long) blocks * meter.prices.block();
        int start = end - blocks + 1;
        if (blocks == 1) {
            lastFree = (end + 1) >>> 2;
        }
        lastUsedBlock = Math.max(lastUsedBlock, end);
        bytes[table + (start >>> 2)] |= (byte) (HEAD << (start & 3) * 2);
        for (int block = start + 1; block <= end; block++) {
            bytes[table + (block >>> 2)] |= (byte) (TAIL << (block & 3) * 2);
        }
        int address = pool + (start << blockShift);
        allocatedSinceCollection += blocks;
        allocatedBytes += size;
        currentBytes += (long) blocks << blockShift;
        peakBytes = Math.max(peakBytes, currentBytes);
        use(blocks);
        Arrays.fill(bytes, address, address + (blocks << blockShift), (byte) 0);
        if (withFinaliser && finalisers) {
            bytes[finaliserTable + (start >>> 3)] |= (byte) (1 << (start & 7));
        }
        keep(address);
        return address;
    }

    private void use(int blocks) {
        usedBlocks += blocks;
        mostUsedBlocks = Math.max(mostUsedBlocks, usedBlocks);
    }

    private int findBlock() {
        int end = table + tableBytes;
        for (int i = table + lastFree; i < end; i++) {
            int position = FIRST_FREE[bytes[i] & 0xFF];
            if (position < 4) {
                return (i - table) * 4 + position;
            }
        }
        return -1;
    }

    /// The last block of the first run of `blocks` free ones, or -1.
    private int findRun(int blocks) {
        int run = 0;
        int end = table + tableBytes;
        for (int i = table + lastFree; i < end; i++) {
            int bits = bytes[i] & 0xFF;
            if (bits == 0 && run + 4 < blocks) {
                run += 4;
                continue;
            }
            for (int position = 0; position < 4; position++, bits >>= 2) {
                if ((bits & 3) != FREE) {
                    run = 0;
                } else if (++run >= blocks) {
                    return (i - table) * 4 + position;
                }
            }
        }
        return -1;
    }

    private int kind(int block) {
        return bytes[table + (block >>> 2)] >> (block & 3) * 2 & 3;
    }

    private void clear(int block) {
        bytes[table + (block >>> 2)] &= (byte) ~(3 << (block & 3) * 2);
    }

    private int blockOf(int address) {
        return address - pool >>> blockShift;
    }

    private int blockCount() {
        return tableBytes * BLOCKS_PER_TABLE_BYTE;
    }

    @Override
    public void free(int address) {
        if (address == 0 || lockDepth > 0) {
            return;
        }
        if (listener != null) {
            listener.freed(address, capacity(address));
        }
        give(address);
    }

    private void give(int address) {
        assert isInHeap(address) && kind(blockOf(address)) == HEAD : "free of " + address;
        forget(address);
        int block = blockOf(address);
        for (int i = 0; i < measuredHead.length; i++) {
            if (measuredHead[i] == block) {
                measuredHead[i] = -1;
            }
        }
        lastFree = Math.min(lastFree, block >>> 2);
        if (finalisers) {
            bytes[finaliserTable + (block >>> 3)] &= (byte) ~(1 << (block & 7));
        }
        int limit = blockCount();
        int first = block;
        do {
            clear(block++);
        } while (block < limit && kind(block) == TAIL);
        currentBytes -= (long) (block - first) << blockShift;
        usedBlocks -= block - first;
        poison(first, block);
    }

    @Override
    public int reallocate(int address, int size) {
        int moved = reallocate(address, size, true);
        if (moved == 0 && size != 0) {
            throw owner.exhausted(size);
        }
        return moved;
    }

    /// As reallocate, but 0 when there is no room.
    public int reallocateOrNull(int address, int size) {
        return reallocate(address, size, true);
    }

    @Override
    public int reallocateInPlace(int address, int size) {
        return reallocate(address, size, false);
    }

    private int reallocate(int address, int size, boolean mayMove) {
        if (address == 0) {
            return allocate(size, false);
        }
        if (size == 0) {
            free(address);
            return 0;
        }
        if (lockDepth > 0) {
            return 0;
        }
        int before = listener == null ? 0 : capacity(address);
        int now = resize(address, size, mayMove);
        if (listener != null) {
            listener.reallocated(address, before, size, now);
        }
        return now;
    }

    private int resize(int address, int size, boolean mayMove) {
        int block = blockOf(address);
        int wanted = size + blockBytes() - 1 >>> blockShift;
        int has = blocksFrom(block);
        if (wanted == has) {
            return address;
        }
        int following = 0;
        int limit = blockCount();
        while (has + following < wanted && block + has + following < limit && kind(block + has + following) == FREE) {
            following++;
        }
        if (wanted < has) {
            for (int next = block + wanted; next < block + has; next++) {
                clear(next);
            }
            lastFree = Math.min(lastFree, block + wanted >>> 2);
            measuredBlocks[measured] = wanted;
            currentBytes -= (long) (has - wanted) << blockShift;
            usedBlocks -= has - wanted;
            poison(block + wanted, block + has);
            return address;
        }
        if (wanted <= has + following) {
            for (int next = block + has; next < block + wanted; next++) {
                bytes[table + (next >>> 2)] |= (byte) (TAIL << (next & 3) * 2);
            }
            lastUsedBlock = Math.max(lastUsedBlock, block + wanted);
            measuredBlocks[measured] = wanted;
            currentBytes += (long) (wanted - has) << blockShift;
            peakBytes = Math.max(peakBytes, currentBytes);
            use(wanted - has);
            int end = address + (has << blockShift);
            Arrays.fill(bytes, end, end + (wanted - has << blockShift), (byte) 0);
            return address;
        }
        if (!mayMove) {
            return 0;
        }
        boolean withFinaliser = finalisers && (bytes[finaliserTable + (block >>> 3)] >> (block & 7) & 1) != 0;
        keep(address);
        int moved = take(size, withFinaliser);
        if (moved == 0) {
            return 0;
        }
        copy(address, moved, has << blockShift);
        meter.charge(meter.prices.byteCopied(), has << blockShift);
        give(address);
        return moved;
    }

    /// How many blocks a head and its tails are. The last answers are remembered, since what grows, grows again.
    private int blocksFrom(int head) {
        for (int i = 0; i < measuredHead.length; i++) {
            if (measuredHead[i] == head) {
                measured = i;
                return measuredBlocks[i];
            }
        }
        int limit = blockCount();
        int next = head + 1;
        while (next < limit && kind(next) == TAIL) {
            boolean manyAreTails = (next & 3) == 0 && next + TAILS_AT_ONCE <= limit
                    && (long) LONG.get(bytes, table + (next >>> 2)) == TAILS;
            next += manyAreTails ? TAILS_AT_ONCE : 1;
        }
        measured = measured + 1 & measuredHead.length - 1;
        measuredHead[measured] = head;
        measuredBlocks[measured] = next - head;
        return next - head;
    }

    /// Bytes that the block at `address` really has.
    public int capacity(int address) {
        return blocksFrom(blockOf(address)) << blockShift;
    }

    // ---- roots that only the host's code can see ----

    /// The mark to which `release` goes back.
    public int fresh() {
        return freshTop;
    }

    /// What was allocated after the mark is no longer a root of its own.
    public void release(int mark) {
        freshTop = mark;
    }

    /// Makes a block a root until the mark before it is released.
    public void keep(int address) {
        if (freshTop == fresh.length) {
            fresh = Arrays.copyOf(fresh, freshTop * 2);
        }
        fresh[freshTop++] = address;
    }

    /// A freed block is no root; left in the list, it would keep what comes to stand there alive.
    private void forget(int address) {
        for (int i = freshTop - 1; i >= 0; i--) {
            if (fresh[i] == address) {
                fresh[i] = 0;
            }
        }
    }

    /// As `keep`, for a word that may be no reference.
    public void keep(long word) {
        if (Word.isReference(word) && isInHeap(Word.address(word))) {
            keep(Word.address(word));
        }
    }

    // ---- locks and switches ----

    public void lock() {
        lockDepth++;
    }

    public void unlock() {
        lockDepth--;
    }

    public int lockDepth() {
        return lockDepth;
    }

    public boolean autoCollect() {
        return autoCollect;
    }

    public void autoCollect(boolean enabled) {
        autoCollect = enabled;
    }

    /// Blocks allocated after which a collection is made before the next allocation, or -1.
    public int threshold() {
        return threshold;
    }

    public void threshold(int blocks) {
        threshold = blocks;
    }

    /// A heap for tests: collects at every allocation and poisons what it frees.
    public void suspicious(boolean enabled) {
        suspicious = enabled;
    }

    private void poison(int fromBlock, int toBlock) {
        if (suspicious) {
            Arrays.fill(bytes, pool + (fromBlock << blockShift), pool + (toBlock << blockShift), (byte) 0xD8);
        }
    }

    // ---- collection ----

    /// Marks from the roots (static RAM, the C stack in use, what running natives made) and sweeps. Gives how many
    /// objects went.
    public int collect() {
        if (collecting) {
            return 0;
        }
        if (listener != null) {
            listener.collected();
        }
        collecting = true;
        allocatedSinceCollection = 0;
        var marker = new Marker();
        marker.scan(map.ramStart(), staticTop());
        marker.scan(stackPointer & -wordBytes(), map.end());
        for (int i = 0; i < freshTop; i++) {
            marker.mark(fresh[i]);
        }
        marker.repairOverflow();
        runFinalisers();
        int freed = sweep();
        meter.spent += meter.prices.collection() + (long) sweptBlocks * meter.prices.collectionBlock()
                + (long) marker.words * meter.prices.collectionWord();
        lastFree = 0;
        collecting = false;
        return freed;
    }

    /// Sweeps without marking first, so every object goes (at a soft reset); finalisers run.
    public void sweepAll() {
        collecting = true;
        runFinalisers();
        sweep();
        lastFree = 0;
        freshTop = 0;
        collecting = false;
    }

    /// Upstream's marker: an explicit stack of 64 blocks; when it overflows, the table is walked again.
    private final class Marker {
        private static final int DEPTH = 64;
        private final int[] stack = new int[DEPTH];
        private boolean overflowed;
        private int words;

        void scan(int from, int to) {
            int step = 1 << wordShift;
            for (int address = from; address + step <= to; address += step) {
                long word = word(address);
                if (word == (int) word) {
                    mark((int) word);
                }
            }
        }

        void mark(int address) {
            if ((address & (1 << blockShift) - 1) == 0 && address >= pool && address < poolEnd) {
                int block = blockOf(address);
                if (kind(block) == HEAD) {
                    bytes[table + (block >>> 2)] |= (byte) (MARK << (block & 3) * 2);
                    trace(block);
                }
            }
        }

        private void trace(int first) {
            int depth = 0;
            int block = first;
            while (true) {
                int count = 1;
                int limit = blockCount();
                while (block + count < limit && kind(block + count) == TAIL) {
                    count++;
                }
                int from = pool + (block << blockShift);
                int to = from + (count << blockShift);
                int step = 1 << wordShift;
                words += count << 2;
                for (int address = from; address < to; address += step) {
                    int child = wide ? narrowReference(address) : (int) INT.get(bytes, address);
                    if ((child & (1 << blockShift) - 1) != 0 || child < pool || child >= poolEnd) {
                        continue;
                    }
                    int childBlock = blockOf(child);
                    if (kind(childBlock) == HEAD) {
                        bytes[table + (childBlock >>> 2)] |= (byte) (MARK << (childBlock & 3) * 2);
                        if (depth < DEPTH) {
                            stack[depth++] = childBlock;
                        } else {
                            overflowed = true;
                        }
                    }
                }
                if (depth == 0) {
                    return;
                }
                block = stack[--depth];
            }
        }

        private int narrowReference(int address) {
            long word = (long) LONG.get(bytes, address);
            return word == (int) word ? (int) word : 0;
        }

        void repairOverflow() {
            while (overflowed) {
                overflowed = false;
                int last = Math.min(lastUsedBlock, blockCount() - 1);
                for (int block = 0; block <= last; block++) {
                    if (kind(block) == MARK) {
                        trace(block);
                    }
                }
            }
        }
    }

    private void runFinalisers() {
        if (!finalisers) {
            return;
        }
        int last = Math.min(lastUsedBlock, blockCount() - 1);
        for (int i = 0; i <= last >>> 3; i++) {
            int bits = bytes[finaliserTable + i] & 0xFF;
            for (int bit = 0; bits != 0; bit++, bits >>= 1) {
                int block = i * 8 + bit;
                if ((bits & 1) != 0 && kind(block) == HEAD) {
                    int object = pool + (block << blockShift);
                    bytes[finaliserTable + i] &= (byte) ~(1 << bit);
                    if (fieldInt(object, 0) != 0) {
                        lockDepth++;
                        owner.finalise(object);
                        lockDepth--;
                    }
                }
            }
        }
    }

    private int sweep() {
        Arrays.fill(measuredHead, -1);
        boolean freeing = false;
        int freed = 0;
        int live = 0;
        int last = Math.min(lastUsedBlock, blockCount() - 1);
        int lastLive = 0;
        for (int block = 0; block <= last; block++) {
            int at = table + (block >>> 2);
            if ((block & 3) == 0 && bytes[at] == 0) {
                block += 3;
                continue;
            }
            switch (kind(block)) {
                case HEAD -> {
                    freeing = true;
                    freed++;
                    clear(block);
                    poison(block, block + 1);
                }
                case TAIL -> {
                    if (freeing) {
                        clear(block);
                        poison(block, block + 1);
                    } else {
                        lastLive = block;
                        live++;
                    }
                }
                case MARK -> {
                    live++;
                    bytes[at] &= (byte) ~(2 << (block & 3) * 2);
                    freeing = false;
                    lastLive = block;
                }
                default -> {
                }
            }
        }
        lastUsedBlock = lastLive;
        sweptBlocks = last + 1;
        usedBlocks = live;
        return freed;
    }

    // ---- questions ----

    public int totalBytes() {
        return blockCount() << blockShift;
    }

    public int usedBytes() {
        int used = usedBlocks << blockShift;
        if (listener != null) {
            listener.counted(used);
        }
        return used;
    }

    public int freeBytes() {
        return totalBytes() - usedBytes();
    }

    /// The most bytes that have been in use at once, garbage not yet collected included.
    public int mostUsedBytes() {
        return mostUsedBlocks << blockShift;
    }

    /// Bytes ever asked for.
    public long allocatedBytes() {
        return allocatedBytes;
    }

    /// Bytes allocated and not given back by name (what a collection frees counts on).
    public long currentBytes() {
        return currentBytes;
    }

    public long peakBytes() {
        return peakBytes;
    }

    /// Bytes of C stack in use.
    public int stackUsed() {
        return map.end() - stackPointer;
    }

    /// The most bytes of C stack that a call of a Python function has taken.
    public int mostStackUsed() {
        return map.end() - Math.min(lowestStackPointer, stackPointer);
    }

    /// The chip's address of the first block.
    public int poolChipAddress() {
        return map.chipAddress(pool);
    }

    /// What `micropython.mem_info()` prints about the blocks.
    public record Census(int oneBlocks, int twoBlocks, int largestUsed, int largestFree) {
    }

    public Census census() {
        int ones = 0;
        int twos = 0;
        int largest = 0;
        int largestFree = 0;
        int count = blockCount();
        for (int block = 0; block < count;) {
            boolean free = kind(block) == FREE;
            int next = block + 1;
            while (next < count && kind(next) == (free ? FREE : TAIL)) {
                next++;
            }
            int length = next - block;
            if (free) {
                largestFree = Math.max(largestFree, length);
            } else {
                ones += length == 1 ? 1 : 0;
                twos += length == 2 ? 1 : 0;
                largest = Math.max(largest, length);
            }
            block = next;
        }
        return new Census(ones, twos, largest, largestFree);
    }

    /// The longest run of free blocks.
    public int largestFreeBytes() {
        int longest = 0;
        int run = 0;
        for (int i = table; i < table + tableBytes; i++) {
            int bits = bytes[i] & 0xFF;
            if (bits == 0) {
                run += 4;
                continue;
            }
            for (int position = 0; position < 4; position++, bits >>= 2) {
                if ((bits & 3) == FREE) {
                    run++;
                } else {
                    longest = Math.max(longest, run);
                    run = 0;
                }
            }
        }
        return Math.max(longest, run) << blockShift;
    }

    public int blocks() {
        return blockCount();
    }

    /// Kind of a block: 0 free, 1 head, 2 tail.
    public int blockKind(int block) {
        return kind(block);
    }

    public int blockAddress(int block) {
        return pool + (block << blockShift);
    }

    /// Where the next search begins, in table bytes (the collector's tests follow it).
    public int scanIndex() {
        return lastFree;
    }
}
