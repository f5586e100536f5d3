package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.GeneratorObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;

/// Iterators, unpacking and the resuming of generators (py/runtime.c). The built-in iterators take four words, on the
/// operand stack where a `for` reserves them, else on the heap:
///
///     list, tuple, ... iterator -> type | unused | object | cursor
///     range iterator            -> type | current | stop | step
public final class Iteration {

    /// Words that a `for` reserves for its iterator.
    public static final int ROOM = 4;

    /// Running a generator's frame; set by the type of generators.
    public interface Resumer {
        /// Sends a value (NULL: none) or throws an exception or exception type (NULL: none) into a generator.
        /// `vm.interpreter.yielded` tells afterwards whether the result was yielded or returned.
        long resume(Vm vm, int generator, long sent, long thrown);
    }

    private final Vm vm;
    private final Heap heap;
    private Resumer resumer = (machine, generator, sent, thrown) -> Word.NULL;

    /// The value that an iteration ended with (`return x` in a generator), NULL for none.
    public long stopValue;

    Iteration(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
    }

    public void resumer(Resumer generators) {
        resumer = generators;
    }

    /// The iterator of an object, in the words at `room` or, if that is 0, on the heap.
    public long iterate(long object, int room) {
        BuiltinType type = vm.types.of(object);
        if (type.next != null && type.iterate == null) {
            return object;
        }
        if (type.iterate != null) {
            int place = room;
            if (place == 0 && !type.isInstance) {
                place = heap.allocate(heap.words(ROOM));
            }
            long iterator = type.iterate.iterate(vm, object, place);
            if (iterator != Word.NULL) {
                return iterator;
            }
        }
        long getItem = vm.attributes.find(object, Qstr.__GETITEM__);
        if (getItem != Word.NULL) {
            int place = room == 0 ? heap.allocate(heap.words(ROOM)) : room;
            heap.field(place, 0, CoreType.GETITEM_ITERATOR);
            heap.field(place, 1, getItem);
            heap.field(place, 2, vm.attributes.self);
            heap.field(place, 3, Word.smallInt(0));
            return place;
        }
        throw vm.typeError("object not iterable", "'%s' object isn't iterable", vm.typeName(object));
    }

    /// Writes a built-in iterator over an object.
    public long place(int room, int type, long object) {
        heap.field(room, 0, type);
        heap.field(room, 1, 0);
        heap.field(room, 2, object);
        heap.field(room, 3, 0);
        return room;
    }

    /// The next item, NULL at the end; a StopIteration raised on the way is the end, too.
    public long next(long iterator) {
        heap.meter.attend();
        return step(iterator);
    }

    /// As `next`, in a loop of the interpreter's, which polls.
    long step(long iterator) {
        heap.meter.spent += heap.meter.prices.iterate();
        if (Word.isReference(iterator)) {
            int object = Word.address(iterator);
            switch (heap.fieldInt(object, 0)) {
                case CoreType.RANGE_ITERATOR -> {
                    long current = heap.field(object, 1);
                    long stop = heap.field(object, 2);
                    long step = heap.field(object, 3);
                    if (step > 0 ? current >= stop : current <= stop) {
                        return Word.NULL;
                    }
                    heap.field(object, 1, current + step);
                    return IntObject.of(heap, current);
                }
                case CoreType.LIST_ITERATOR -> {
                    int list = heap.fieldInt(object, 2);
                    int cursor = heap.fieldInt(object, 3);
                    if (cursor >= ListObject.length(heap, list)) {
                        return Word.NULL;
                    }
                    heap.field(object, 3, cursor + 1);
                    return ListObject.item(heap, list, cursor);
                }
                case CoreType.TUPLE_ITERATOR -> {
                    int tuple = heap.fieldInt(object, 2);
                    int cursor = heap.fieldInt(object, 3);
                    if (cursor >= TupleObject.length(heap, tuple)) {
                        return Word.NULL;
                    }
                    heap.field(object, 3, cursor + 1);
                    return TupleObject.item(heap, tuple, cursor);
                }
                default -> {
                }
            }
        }
        vm.calls.checkRecursion();
        BuiltinType type = vm.types.of(iterator);
        if (type.next != null) {
            stopValue = Word.NULL;
            int stack = heap.stackPointer;
            boolean resumes = TypeObject.of(heap, iterator) == CoreType.GENERATOR;
            heap.stackPointer = stack - (resumes ? vm.profile.stack().next() : vm.profile.stack().native_());
            long item = type.next.next(vm, iterator);
            heap.stackPointer = stack;
            return item;
        }
        return nextByMethod(iterator);
    }

    private long nextByMethod(long iterator) {
        long method = vm.attributes.find(iterator, Qstr.__NEXT__);
        if (method == Word.NULL) {
            throw vm.typeError("object not an iterator", "'%s' object isn't an iterator", vm.typeName(iterator));
        }
        int depth = vm.calls.argsDepth();
        int stack = heap.stackPointer;
        try {
            return vm.calls.callBound(method, vm.attributes.self);
        } catch (PythonError error) {
            if (!vm.errors.isA(error.exception(), CoreType.STOP_ITERATION)) {
                throw error;
            }
            vm.calls.argsDepth(depth);
            heap.stackPointer = stack;
            stopValue = vm.errors.value(error.exception());
            return Word.NULL;
        }
    }

    /// As `next`, but a StopIteration raised by a `__next__` method is let through.
    public long nextAllowRaise(long iterator) {
        BuiltinType type = vm.types.of(iterator);
        if (type.next != null) {
            stopValue = Word.NULL;
            return type.next.next(vm, iterator);
        }
        long method = vm.attributes.find(iterator, Qstr.__NEXT__);
        if (method == Word.NULL) {
            throw vm.typeError("object not an iterator", "'%s' object isn't an iterator", vm.typeName(iterator));
        }
        return vm.calls.callBound(method, vm.attributes.self);
    }

    // ---- resuming ----

    /// Sends a value into whatever a `yield from` delegates to. `vm.interpreter.yielded` tells how it came back.
    long resume(long delegate, long sent) {
        vm.calls.checkRecursion();
        if (TypeObject.of(heap, delegate) == CoreType.GENERATOR) {
            return resumer.resume(vm, Word.address(delegate), sent, Word.NULL);
        }
        BuiltinType type = vm.types.of(delegate);
        if (type.next != null && sent == Word.NONE) {
            stopValue = Word.NULL;
            long value = type.next.next(vm, delegate);
            vm.interpreter.yielded = value != Word.NULL;
            if (value != Word.NULL) {
                return value;
            }
            return stopValue == Word.NULL ? Word.NONE : stopValue;
        }
        if (sent == Word.NONE) {
            long method = vm.attributes.find(delegate, Qstr.__NEXT__);
            if (method != Word.NULL) {
                long value = vm.calls.callBound(method, vm.attributes.self);
                vm.interpreter.yielded = true;
                return value;
            }
        }
        long method = vm.attributes.loadMethod(delegate, Qstr.SEND);
        long value = vm.calls.callBound(method, vm.attributes.self, sent);
        vm.interpreter.yielded = true;
        return value;
    }

    /// Throws an exception or exception type into whatever a `yield from` delegates to.
    long resumeWith(long delegate, long thrown) {
        if (TypeObject.of(heap, delegate) == CoreType.GENERATOR) {
            return resumer.resume(vm, Word.address(delegate), Word.NULL, thrown);
        }
        boolean exit = vm.types.isSubclass(TypeObject.of(heap, thrown), CoreType.GENERATOR_EXIT);
        long method = vm.attributes.find(delegate, exit ? Qstr.CLOSE : Qstr.THROW);
        if (method != Word.NULL) {
            long value = exit ? vm.calls.callBound(method, vm.attributes.self)
                    : vm.calls.callBound(method, vm.attributes.self, thrown);
            vm.interpreter.yielded = !exit;
            return value;
        }
        if (vm.errors.matches(thrown, CoreType.STOP_ITERATION)) {
            throw vm.error(CoreType.RUNTIME_ERROR, "generator raised StopIteration");
        }
        throw new PythonError(vm.errors.raised(thrown));
    }

    /// Tells the frame that resumed whether it got a yielded value.
    public void yielded(boolean yielded) {
        vm.interpreter.yielded = yielded;
    }

    /// Runs a generator's frame; `yielded()` of the interpreter tells how it came back.
    public long run(int generator, long thrown) {
        return vm.interpreter.run(GeneratorObject.frame(heap, generator), thrown);
    }

    public boolean yielded() {
        return vm.interpreter.yielded;
    }

    // ---- unpacking ----

    private PythonError tooShort(int length) {
        return vm.valueError("wrong number of values to unpack", "need more than %d values to unpack", length);
    }

    /// Exactly `count` items of a sequence, stored in reverse order upwards from `at`.
    void unpack(long sequence, int count, int at) {
        int type = TypeObject.of(heap, sequence);
        if (type == CoreType.TUPLE || type == CoreType.LIST) {
            int object = Word.address(sequence);
            boolean tuple = type == CoreType.TUPLE;
            int length = tuple ? TupleObject.length(heap, object) : ListObject.length(heap, object);
            if (length < count) {
                throw tooShort(length);
            }
            if (length > count) {
                throw tooLong(count);
            }
            int items = tuple ? TupleObject.items(heap, object) : ListObject.ITEMS.get(heap, object);
            for (int i = 0; i < count; i++) {
                heap.field(at, i, heap.field(items, count - 1 - i));
            }
            return;
        }
        int stack = heap.stackPointer;
        long iterator = iterate(sequence, vm.calls.enter(ROOM + 2));
        heap.word(heap.stackPointer + heap.words(ROOM), sequence);
        for (int i = 0; i < count; i++) {
            long item = next(iterator);
            if (item == Word.NULL) {
                throw tooShort(i);
            }
            heap.field(at, count - 1 - i, item);
        }
        if (next(iterator) != Word.NULL) {
            throw tooLong(count);
        }
        heap.stackPointer = stack;
    }

    private PythonError tooLong(int count) {
        return vm.valueError("wrong number of values to unpack", "too many values to unpack (expected %d)", count);
    }

    /// `left` items, the rest as a list, `right` items, stored in reverse order upwards from `at`.
    void unpackStarred(long sequence, int left, int right, int at) {
        int type = TypeObject.of(heap, sequence);
        if (type == CoreType.TUPLE || type == CoreType.LIST) {
            int object = Word.address(sequence);
            boolean tuple = type == CoreType.TUPLE;
            int length = tuple ? TupleObject.length(heap, object) : ListObject.length(heap, object);
            if (length < left + right) {
                throw tooShort(length);
            }
            heap.keep(sequence);
            int rest = ListObject.create(heap, length - left - right);
            int items = tuple ? TupleObject.items(heap, object) : ListObject.ITEMS.get(heap, object);
            heap.copy(items + heap.words(left), ListObject.ITEMS.get(heap, rest),
                    heap.words(length - left - right));
            for (int i = 0; i < right; i++) {
                heap.field(at, i, heap.field(items, length - 1 - i));
            }
            heap.field(at, right, rest);
            for (int i = 0; i < left; i++) {
                heap.field(at, right + 1 + i, heap.field(items, left - 1 - i));
            }
            return;
        }
        long iterator = iterate(sequence, 0);
        heap.keep(iterator);
        for (int i = 0; i < left; i++) {
            long item = next(iterator);
            if (item == Word.NULL) {
                throw tooShort(i);
            }
            heap.field(at, left + right - i, item);
        }
        int rest = ListObject.create(heap, 0);
        long item;
        while ((item = next(iterator)) != Word.NULL) {
            ListObject.append(heap, rest, item);
        }
        int length = ListObject.length(heap, rest);
        if (length < right) {
            throw tooShort(left);
        }
        heap.field(at, right, rest);
        for (int i = 0; i < right; i++) {
            heap.field(at, right - 1 - i, ListObject.item(heap, rest, length - right + i));
        }
        ListObject.LENGTH.set(heap, rest, length - right);
        for (int i = length - right; i < length; i++) {
            ListObject.item(heap, rest, i, Word.NULL);
        }
    }
}
