package org.softboard.firmware.microbit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;

/// Looks whether the chunks of a micro:bit's files contradict each other.
public final class MicrobitCheck {

    private final Chunks chunks;
    private final boolean[] isReached;
    private final List<String> problems = new ArrayList<>();

    private MicrobitCheck(Chunks chunks) {
        this.chunks = chunks;
        isReached = new boolean[chunks.count() + 1];
    }

    /// What is wrong, a sentence each.
    ///
    /// @param pages which get a spare page if they have none
    public static List<String> check(BlockDevice pages) throws StorageException {
        var check = new MicrobitCheck(new Chunks(pages, new SplittableRandom(0)));
        check.files();
        check.others();
        return check.problems;
    }

    /// Whether an area could have files: it is erased, or has a spare page and no marker that there cannot be.
    public static boolean isPlausible(byte[] area, int page) {
        int lastPage = area.length - page;
        boolean isSpareFirst = (area[0] & 0xff) == Chunks.PERSISTENT;
        if (!isSpareFirst && (area[lastPage] & 0xff) != Chunks.PERSISTENT) {
            return isErased(area);
        }
        int base = isSpareFirst ? page : 0;
        for (int at = base; at < base + lastPage; at += Chunks.BYTES) {
            int marker = area[at] & 0xff;
            if (marker > lastPage / Chunks.BYTES && marker != Chunks.FILE_START && marker != Chunks.UNUSED) {
                return false;
            }
        }
        return true;
    }

    private static boolean isErased(byte[] area) {
        for (byte one : area) {
            if (one != -1) {
                return false;
            }
        }
        return true;
    }

    private void files() throws StorageException {
        for (int chunk = 1; chunk <= chunks.count(); chunk++) {
            if (chunks.marker(chunk) == Chunks.FILE_START) {
                file(chunk);
            }
        }
    }

    private void file(int start) throws StorageException {
        int length = chunks.data(start, Chunks.NAME_LENGTH);
        if (length < 1 || length > MicrobitFs.NAME_MAX) {
            isReached[start] = true;
            problems.add("the file in chunk " + start + " has a name of " + length + " bytes");
            return;
        }
        byte[] bytes = new byte[length];
        chunks.readData(start, Chunks.HEADER, bytes, 0, length);
        String name = new String(bytes, StandardCharsets.UTF_8);
        if (chunks.data(start, Chunks.END_OFFSET) > Chunks.DATA) {
            problems.add(name + " was never closed");
        }
        int chunk = start;
        isReached[start] = true;
        for (int next = chunks.next(chunk); next != Chunks.UNUSED; next = chunks.next(chunk)) {
            if (next < 1 || next > chunks.count() || isReached[next] || chunks.marker(next) != chunk) {
                problems.add(name + ": chunk " + chunk + " is followed by " + next + ", which is not its own");
                return;
            }
            isReached[next] = true;
            chunk = next;
        }
    }

    private void others() throws StorageException {
        for (int chunk = 1; chunk <= chunks.count(); chunk++) {
            int marker = chunks.marker(chunk);
            if (!isReached[chunk] && marker != Chunks.UNUSED && marker != Chunks.FREED) {
                problems.add("chunk " + chunk + " belongs to no file");
            }
        }
    }
}
