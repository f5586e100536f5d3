package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// The state of a running function (py/bc.h, mp_code_state_t), on the C stack, on the heap or in a generator.
///
///     frame -> function | ip | sp | sizes | old globals | state 0 ... | exception entry 0 ...
///     sizes -> state words (low 16 bits), exception entries in use (high 16)
///     exception entry -> handler ip | saved sp (bit 0: finally or with) | pending exception
/// Local i is state[words - 1 - i]; the operand stack grows from state[0].
public final class FrameObject {

    public static final Layout LAYOUT = Layout.struct("frame");

    public static final RefField FUNCTION = LAYOUT.ref("function");
    public static final RefField IP = LAYOUT.ref("ip");
    public static final RefField SP = LAYOUT.ref("sp");
    public static final IntField SIZES = LAYOUT.integer("sizes");
    public static final IntField OLD_GLOBALS = LAYOUT.integer("oldGlobals");

    private static final int WORDS = LAYOUT.words();

    private FrameObject() {
    }

    /// Words of one entry of the exception stack.
    public static final int HANDLER_WORDS = 3;

    public static int words() {
        return WORDS;
    }

    /// A frame that starts: its number of state words, and no exception entry in use.
    public static void start(Heap heap, int frame, int stateWords) {
        SIZES.set(heap, frame, stateWords);
    }

    public static int stateWords(Heap heap, int frame) {
        return SIZES.get(heap, frame) & 0xFFFF;
    }

    /// Exception entries in use.
    public static int handlers(Heap heap, int frame) {
        return SIZES.get(heap, frame) >>> 16;
    }

    public static void handlers(Heap heap, int frame, int count) {
        SIZES.set(heap, frame, SIZES.get(heap, frame) & 0xFFFF | count << 16);
    }

    /// Address of the first state word.
    public static int state(Heap heap, int frame) {
        return frame + heap.words(WORDS);
    }
}
