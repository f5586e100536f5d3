package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;

/// The arguments of one call to a native, where they stand in memory: positional ones, then keyword and value pairs.
/// The only place that phrases complaints about their number. Valid until the native returns.
public final class Args {

    private final Vm vm;
    private final Heap heap;
    private int address;
    private int count;
    private int keywords;

    Args(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
    }

    Args set(int newAddress, int newCount, int newKeywords) {
        address = newAddress;
        count = newCount;
        keywords = newKeywords;
        return this;
    }

    /// Positional arguments.
    public int count() {
        return count;
    }

    /// Keyword arguments.
    public int keywords() {
        return keywords;
    }

    /// Address of the first argument.
    public int address() {
        return address;
    }

    public long word(int index) {
        return heap.field(address, index);
    }

    /// The argument, or what stands for it when it was not given.
    public long word(int index, long absent) {
        return index < count ? heap.field(address, index) : absent;
    }

    /// The argument as an address: `self` and others of which the type is known.
    public int object(int index) {
        return Word.address(word(index));
    }

    /// The name of a keyword argument, as a word (a qstr in every regular call).
    public long keyword(int index) {
        return heap.field(address, count + 2 * index);
    }

    public long keywordValue(int index) {
        return heap.field(address, count + 2 * index + 1);
    }

    /// The argument converted as `int()` implicitly does (py/obj.c, mp_obj_get_int).
    public int integer(int index) {
        return vm.toInt(word(index));
    }

    public int integer(int index, int absent) {
        return index < count ? vm.toInt(word(index)) : absent;
    }

    public boolean isTrue(int index) {
        return vm.isTrue(word(index));
    }

    /// The value of a keyword argument, NULL when it was not given; other keywords are refused by `Parameters` only.
    public long named(int qstr) {
        for (int i = 0; i < keywords; i++) {
            if (keyword(i) == Word.ofQstr(qstr)) {
                return keywordValue(i);
            }
        }
        return Word.NULL;
    }

    /// Complains unless the count fits (py/argcheck.c, mp_arg_check_num_sig).
    public void check(int least, int most, boolean takesKeywords) {
        check(vm, count, keywords, least, most, takesKeywords);
    }

    /// Complains of keyword arguments where CPython has them and MicroPython does not.
    public void refuseKeywords() {
        if (keywords > 0 && vm.profile.language().cpythonCompat()) {
            throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR,
                    "keyword argument(s) not implemented - use normal args instead");
        }
    }

    static void check(Vm vm, int count, int keywords, int least, int most, boolean takesKeywords) {
        if (keywords > 0 && !takesKeywords) {
            throw vm.argumentError("function doesn't take keyword arguments");
        }
        if (least == most) {
            if (count != least) {
                throw vm.argumentError("function takes %d positional arguments but %d were given", least, count);
            }
        } else if (count < least) {
            throw vm.argumentError("function missing %d required positional arguments", least - count);
        } else if (count > most) {
            throw vm.argumentError("function expected at most %d arguments, got %d", most, count);
        }
    }

    /// The arguments from `from` on as a new tuple.
    public int tuple(int from) {
        return TupleObject.of(heap, address + heap.words(from), count - from);
    }
}
