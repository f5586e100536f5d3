package org.softboard.interpreter.module;

import java.util.random.RandomGenerator;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `os.urandom` (extmod/modos.c) from any source of random bytes.
public final class RandomBytes {

    private static final int PIECE = 1024;

    private RandomBytes() {
    }

    /// As many random bytes as the int says; they lie in the heap before they are drawn.
    public static long of(Vm vm, long count, RandomGenerator source) {
        int length = vm.toInt(count);
        if (length < 0) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        Vstr room = vm.strings.room(length);
        for (int done = 0; done < length; done += PIECE) {
            byte[] piece = new byte[Math.min(PIECE, length - done)];
            source.nextBytes(piece);
            vm.heap.copyIn(piece, 0, room.address() + done, piece.length);
        }
        return vm.strings.sealBytes(room);
    }
}
