package org.softboard.interpreter.code;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The stack and the open exception blocks at one place of a function, as far as they are known: see [Slot] and
/// [OpenBlock]. Taking what is not there, or more than there is room for, is an [MpyError].
final class Flow {

    /// Words of the stack that there is room for.
    private final int room;
    private int[] slots;
    private int depth;
    private int words;
    @Nullable OpenBlock block;

    private Flow(int room, int[] slots, int depth, int words, @Nullable OpenBlock block) {
        this.room = room;
        this.slots = slots;
        this.depth = depth;
        this.words = words;
        this.block = block;
    }

    /// The empty stack at a function's beginning.
    static Flow atStart(int room) {
        return new Flow(room, new int[8], 0, 0, null);
    }

    Flow copy() {
        return new Flow(room, Arrays.copyOf(slots, Math.max(depth, 8)), depth, words, block);
    }

    static void require(boolean isSo, String what) {
        if (!isSo) {
            throw MpyError.malformed(what);
        }
    }

    int depth() {
        return depth;
    }

    OpenBlock innermost() {
        require(block != null, "no exception block is open");
        return Objects.requireNonNull(block);
    }

    /// The slot so far below the top, which is 0.
    int slot(int below) {
        require(below >= 0 && below < depth, "the stack is empty");
        return slots[depth - 1 - below];
    }

    int top() {
        return slot(0);
    }

    /// Says more about a slot so far below the top.
    void know(int below, int slot) {
        int index = depth - 1 - below;
        words += Slot.words(slot) - Slot.words(slots[index]);
        slots[index] = slot;
        need(0);
    }

    /// An instruction needs so many words more for a moment.
    void need(int more) {
        require(words + more <= room, "the stack has no room");
    }

    void push(int slot) {
        need(Slot.words(slot));
        words += Slot.words(slot);
        if (depth == slots.length) {
            slots = Arrays.copyOf(slots, 2 * depth);
        }
        slots[depth++] = slot;
    }

    /// Takes any slot, from above what the innermost block protects.
    int pop() {
        require(depth > (block == null ? 0 : block.floor()), "the stack is empty");
        int slot = slots[--depth];
        words -= Slot.words(slot);
        return slot;
    }

    int popObject() {
        int slot = pop();
        require(Slot.isObject(slot), "something that is no object is used as one");
        return slot;
    }

    void popObjects(int count) {
        for (int i = 0; i < count; i++) {
            popObject();
        }
    }

    void popObjectOrNull() {
        require(Slot.isObjectOrNull(pop()), "something that is no object is used as one");
    }

    void pop(int wanted, String what) {
        require(pop() == wanted, what);
    }

    /// Goes back to so many slots, whatever the innermost block protects.
    void cut(int newDepth) {
        require(newDepth >= 0 && newDepth <= depth, "the stack is empty");
        while (depth > newDepth) {
            words -= Slot.words(slots[--depth]);
        }
    }

    /// The four words of an iterator are on top: of one on the stack, or of a generator expression's.
    void requireIterator() {
        boolean isHere = true;
        for (int i = 0; i < Slot.ITERATOR_WORDS; i++) {
            isHere &= slot(i) == Slot.ITERATOR + Slot.ITERATOR_WORDS - 1 - i;
        }
        boolean isObject = slot(3) == Slot.NULL && Slot.isObject(slot(2));
        require(isHere || isObject, "there is no iterator");
    }

    /// Takes over what another way to the same place knows less about. Says whether that made a difference.
    boolean join(Flow other) {
        require(depth == other.depth && Objects.equals(block, other.block), "two ways meet with different stacks");
        boolean isNew = false;
        for (int i = 0; i < depth; i++) {
            int joined = Slot.join(slots[i], other.slots[i]);
            if (joined != slots[i]) {
                words += Slot.words(joined) - Slot.words(slots[i]);
                slots[i] = joined;
                isNew = true;
            }
        }
        need(0);
        return isNew;
    }
}
