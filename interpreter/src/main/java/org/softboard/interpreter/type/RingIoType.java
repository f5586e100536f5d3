package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.RingObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// `micropython.RingIO`: a stream through a ring of bytes that never grows (py/objringio.c). Memory shape: [RingObject].
public final class RingIoType {

    public static final BuiltinType TYPE = BuiltinType.named("RingIO").needs(Option.PY_MICROPYTHON_RINGIO)
            .construct(1, 1, RingIoType::make)
            .stream(new Ring())
            .method("any", (vm, self) -> Word.smallInt(RingObject.available(vm.heap, Word.address(self))))
            .method("read", 1, 2, StreamMethods::read)
            .method("readline", 1, 2, StreamMethods::readLine)
            .method("readinto", 2, 3, StreamMethods::readInto)
            .method("write", 2, 4, StreamMethods::write)
            .method("close", StreamMethods::close);

    private static final int LARGEST = 0xFFFF;
    private static final int CAN_READ = 1;
    private static final int CAN_WRITE = 4;

    private RingIoType() {
    }

    private static long make(Vm vm, int type, Args args) {
        Buffer buffer = vm.objects.bufferOrNull(args.word(0), true);
        int bytes;
        int size;
        if (buffer == null) {
            size = args.integer(0) + 1;
            bytes = vm.heap.allocate(size);
        } else {
            size = buffer.length();
            bytes = buffer.address();
        }
        if (size < 2 || size > LARGEST) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return RingObject.create(vm.heap, type, bytes, size);
    }

    private static final class Ring implements Stream {
        @Override
        public int read(Vm vm, long self, int address, int size) {
            int ring = Word.address(self);
            int count = Math.min(size, RingObject.available(vm.heap, ring));
            for (int i = 0; i < count; i++) {
                vm.heap.int8(address + i, RingObject.take(vm.heap, ring));
            }
            return count;
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            int ring = Word.address(self);
            int count = Math.min(size, RingObject.free(vm.heap, ring));
            for (int i = 0; i < count; i++) {
                RingObject.add(vm.heap, ring, vm.heap.int8(address + i));
            }
            return count;
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            int ring = Word.address(self);
            return switch (request) {
                case POLL -> (RingObject.available(vm.heap, ring) > 0 ? argument & CAN_READ : 0)
                        | (RingObject.free(vm.heap, ring) > 0 ? argument & CAN_WRITE : 0);
                case CLOSE -> 0;
                default -> -EINVAL;
            };
        }
    }
}
