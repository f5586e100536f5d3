package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.type.ListType;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.Iteration;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// The built-in functions that go through an iterable (py/modbuiltins.c).
final class IterationFunctions {

    private static final Parameters SORTED = Parameters.of().keywordOnly()
            .optional("key", Word.NONE)
            .optionalBool("reverse", false);

    private IterationFunctions() {
    }

    static long all(Vm vm, long iterable) {
        return Word.bool(!meets(vm, iterable, false));
    }

    static long any(Vm vm, long iterable) {
        return Word.bool(meets(vm, iterable, true));
    }

    /// Is there an item of that truth?
    private static boolean meets(Vm vm, long iterable, boolean wanted) {
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(iterable, vm.calls.enter(Iteration.ROOM));
        heap.keep(iterator);
        int mark = heap.fresh();
        long item;
        boolean met = false;
        while (!met && (item = vm.iteration.next(iterator)) != Word.NULL) {
            met = vm.isTrue(item) == wanted;
            heap.release(mark);
        }
        heap.stackPointer = stack;
        return met;
    }

    static long next(Vm vm, Args args) {
        if (args.count() == 2 && vm.profile.language().has(Option.PY_BUILTINS_NEXT2)) {
            long item = vm.iteration.next(args.word(0));
            return item == Word.NULL ? args.word(1) : item;
        }
        args.check(1, 1, false);
        long item = vm.iteration.nextAllowRaise(args.word(0));
        if (item == Word.NULL) {
            throw vm.errors.stopIteration(vm.iteration.stopValue);
        }
        return item;
    }

    static long min(Vm vm, Args args) {
        return best(vm, args, BinaryOperator.LESS);
    }

    static long max(Vm vm, Args args) {
        return best(vm, args, BinaryOperator.MORE);
    }

    private static long best(Vm vm, Args args, BinaryOperator operator) {
        long key = args.named(Qstr.KEY);
        if (args.count() == 1) {
            long best = bestItem(vm, args.word(0), key, operator);
            if (best == Word.NULL) {
                best = args.named(Qstr.DEFAULT);
            }
            if (best == Word.NULL) {
                throw vm.error(CoreType.VALUE_ERROR, "arg is an empty sequence");
            }
            return best;
        }
        long bestKey = Word.NULL;
        long best = Word.NULL;
        int mark = vm.heap.fresh();
        for (int i = 0; i < args.count(); i++) {
            long item = args.word(i);
            long compared = key == Word.NULL ? item : vm.calls.call(key, item);
            if (best == Word.NULL || vm.operators.binary(operator, compared, bestKey) == Word.TRUE) {
                bestKey = compared;
                best = item;
            }
            vm.heap.release(mark);
            vm.heap.keep(bestKey);
        }
        return best;
    }

    private static long bestItem(Vm vm, long iterable, long key, BinaryOperator operator) {
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(iterable, vm.calls.enter(Iteration.ROOM));
        heap.keep(iterator);
        int mark = heap.fresh();
        long bestKey = Word.NULL;
        long best = Word.NULL;
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            long compared = key == Word.NULL ? item : vm.calls.call(key, item);
            if (best == Word.NULL || vm.operators.binary(operator, compared, bestKey) == Word.TRUE) {
                bestKey = compared;
                best = item;
            }
            heap.release(mark);
            heap.keep(best);
            heap.keep(bestKey);
        }
        heap.stackPointer = stack;
        return best;
    }

    static long sum(Vm vm, Args args) {
        Heap heap = vm.heap;
        long sum = args.word(1, Word.smallInt(0));
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(args.word(0), vm.calls.enter(Iteration.ROOM));
        heap.keep(iterator);
        int mark = heap.fresh();
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            sum = vm.operators.binary(BinaryOperator.ADD, sum, item);
            heap.release(mark);
            heap.keep(sum);
        }
        heap.stackPointer = stack;
        return sum;
    }

    static long sorted(Vm vm, Args args) {
        if (args.count() > 1) {
            throw vm.error(CoreType.TYPE_ERROR, "must use keyword argument for key function");
        }
        int list = ListObject.create(vm.heap, 0);
        ListType.extendFrom(vm, list, args.word(0));
        long[] values = SORTED.parse(vm, args, args.count());
        ListType.sort(vm, list, values[0], values[1] != 0);
        return list;
    }
}
