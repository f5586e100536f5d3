package org.softboard.interpreter.type;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// `memoryview`: a window on the buffer of another object (py/objarray.c). Memory shape: [ArrayObject].
public final class MemoryviewType {

    public static final BuiltinType TYPE =
            BuiltinType.core("memoryview", CoreType.MEMORYVIEW).needs(Option.PY_BUILTINS_MEMORYVIEW)
                    .construct(1, 1, MemoryviewType::make)
                    .unary(ArrayType::unary)
                    .binary(ArrayType::binary)
                    .comparesOtherTypes()
                    .attributes(MemoryviewType::load)
                    .subscript(ArrayType::subscript)
                    .iterate((vm, self, room) -> vm.iteration.place(room, CoreType.ARRAY_ITERATOR, self))
                    .buffer(MemoryviewType::buffer)
                    .method("hex", 1, 2, BytesType::hex).when(Option.PY_BUILTINS_BYTES_HEX);

    private MemoryviewType() {
    }

    private static long make(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        long from = args.word(0);
        Buffer buffer = vm.buffer(from, false);
        int code = buffer.typecode();
        int view = ArrayObject.create(heap, CoreType.MEMORYVIEW, code, buffer.length() / TypeCodes.size(vm, code));
        ArrayObject.ITEMS.set(heap, view, buffer.address());
        if (TypeObject.of(heap, from) == CoreType.MEMORYVIEW) {
            ArrayObject.free(heap, view, ArrayObject.free(heap, Word.address(from)));
            ArrayObject.ITEMS.set(heap, view, ArrayObject.ITEMS.get(heap, Word.address(from)));
        }
        if (vm.objects.bufferOrNull(from, true) != null) {
            ArrayObject.CODE_AND_FREE.set(heap, view,
                    ArrayObject.CODE_AND_FREE.get(heap, view) | ArrayObject.WRITABLE);
        }
        return view;
    }

    static long slice(Vm vm, int array, Indices.Bounds bounds) {
        Heap heap = vm.heap;
        if (bounds.start() > ArrayObject.OFFSET_MOST) {
            throw vm.error(CoreType.OVERFLOW_ERROR, "memoryview offset too large");
        }
        int view = ArrayObject.create(heap, CoreType.MEMORYVIEW, ArrayObject.rawCode(heap, array),
                bounds.stop() - bounds.start());
        ArrayObject.free(heap, view, ArrayObject.free(heap, array) + bounds.start());
        ArrayObject.ITEMS.set(heap, view, ArrayObject.ITEMS.get(heap, array));
        return view;
    }

    private static long load(Vm vm, long self, int name) {
        return name == Qstr.ITEMSIZE && vm.profile.language().has(Option.PY_BUILTINS_MEMORYVIEW_ITEMSIZE)
                ? Word.smallInt(TypeCodes.size(vm, ArrayObject.code(vm.heap, Word.address(self))))
                : Word.SENTINEL;
    }

    private static @Nullable Buffer buffer(Vm vm, long self, boolean write) {
        boolean writable = (ArrayObject.rawCode(vm.heap, Word.address(self)) & ArrayObject.WRITABLE) != 0;
        return write && !writable ? null : ArrayType.buffer(vm, self, write);
    }
}
