package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// The state of a running function (py/bc.h, mp_code_state_t), on the C stack, on the heap or in a generator.
///
///     frame -> function | ip | sp | state words | exception entry | old globals | state 0 ... | exception entry 0 ...
///     exception entry -> handler ip | saved sp (bit 0: finally or with) | pending exception
/// Local i is state[words - 1 - i]; the operand stack grows from state[0].
public final class FrameObject {

    public static final Layout LAYOUT = Layout.struct("frame");

    public static final RefField FUNCTION = LAYOUT.ref("function");
    public static final RefField IP = LAYOUT.ref("ip");
    public static final RefField SP = LAYOUT.ref("sp");
    public static final IntField STATE_WORDS = LAYOUT.integer("stateWords");
    public static final IntField HANDLERS = LAYOUT.integer("handlers");
    public static final IntField OLD_GLOBALS = LAYOUT.integer("oldGlobals");

    private static final int WORDS = LAYOUT.words();

    private FrameObject() {
    }

    /// Words of one entry of the exception stack.
    public static final int HANDLER_WORDS = 3;

    public static int words() {
        return WORDS;
    }

    /// Address of the first state word.
    public static int state(Heap heap, int frame) {
        return frame + heap.words(WORDS);
    }
}
