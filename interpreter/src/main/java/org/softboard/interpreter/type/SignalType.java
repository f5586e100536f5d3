package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.WordField;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.VirtualPin;
import org.softboard.interpreter.vm.Vm;

/// `machine.Signal`: a pin of which the level may be inverted, so that on is on (extmod/machine_signal.c).
///
///     signal -> type | pin | 1 if inverted
public final class SignalType {

    public static final BuiltinType TYPE = BuiltinType.named("Signal")
            .construct(SignalType::make)
            .call(SignalType::call)
            .virtualPin(new Inverting())
            .method("value", 1, 2, (vm, args) -> value(vm, args.word(0), args.word(1, Word.NULL)))
            .method("on", (vm, self) -> write(vm, self, true))
            .method("off", (vm, self) -> write(vm, self, false));

    private static final Layout LAYOUT = Layout.of("signal");
    private static final WordField PIN = LAYOUT.word("pin");
    private static final IntField IS_INVERTED = LAYOUT.integer("isInverted");
    private static final int WORDS = LAYOUT.words();

    private SignalType() {
    }

    /// `Signal(pin, *, invert=False)`.
    private static long make(Vm vm, int type, Args args) {
        long invert = args.named(vm.qstr("invert"));
        if (args.count() != 1 || args.keywords() != (invert == Word.NULL ? 0 : 1)) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        Heap heap = vm.heap;
        int signal = heap.allocate(heap.words(WORDS));
        heap.field(signal, 0, type);
        PIN.set(heap, signal, args.word(0));
        IS_INVERTED.set(heap, signal, invert != Word.NULL && vm.isTrue(invert) ? 1 : 0);
        return signal;
    }

    private static long call(Vm vm, long self, Args args) {
        args.check(0, 1, false);
        return value(vm, self, args.word(0, Word.NULL));
    }

    private static long value(Vm vm, long self, long level) {
        return level == Word.NULL ? Word.smallInt(pin(vm, self).read(vm, self)) : write(vm, self, vm.isTrue(level));
    }

    private static long write(Vm vm, long self, boolean level) {
        pin(vm, self).write(vm, self, level);
        return Word.NONE;
    }

    /// The behaviour of an object as a pin; upstream trusts that it is one.
    private static VirtualPin pin(Vm vm, long object) {
        VirtualPin pin = vm.types.virtualPin(object);
        if (pin == null) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        return pin;
    }

    private static final class Inverting implements VirtualPin {
        @Override
        public int read(Vm vm, long self) {
            long pin = PIN.get(vm.heap, Word.address(self));
            return pin(vm, pin).read(vm, pin) ^ IS_INVERTED.get(vm.heap, Word.address(self));
        }

        @Override
        public void write(Vm vm, long self, boolean level) {
            long pin = PIN.get(vm.heap, Word.address(self));
            boolean isInverted = IS_INVERTED.get(vm.heap, Word.address(self)) != 0;
            pin(vm, pin).write(vm, pin, level != isInverted);
        }
    }
}
