package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.VirtualPin;
import org.softboard.interpreter.vm.Vm;

/// `machine.PinBase`: a class derived from it is a pin by its `value` method (extmod/machine_pinbase.c).
public final class PinBaseType {

    public static final BuiltinType TYPE = BuiltinType.named("PinBase")
            .construct((vm, type, args) -> make(vm.heap, type))
            .virtualPin(new PythonPin());

    private PinBaseType() {
    }

    private static int make(Heap heap, int type) {
        int object = heap.allocate(heap.words(1));
        heap.field(object, 0, type);
        return object;
    }

    private static final class PythonPin implements VirtualPin {
        @Override
        public int read(Vm vm, long self) {
            long method = vm.attributes.loadMethod(self, Qstr.VALUE);
            return vm.toInt(vm.calls.callBound(method, vm.attributes.self));
        }

        @Override
        public void write(Vm vm, long self, boolean level) {
            long method = vm.attributes.loadMethod(self, Qstr.VALUE);
            vm.calls.callBound(method, vm.attributes.self, Word.bool(level));
        }
    }
}
