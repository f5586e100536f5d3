package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// `bytearray`: an array of bytes with the methods of bytes (py/objarray.c).
public final class BytearrayType {

    public static final BuiltinType TYPE =
            BuiltinType.core("bytearray", CoreType.BYTEARRAY).needs(Option.PY_BUILTINS_BYTEARRAY)
                    .construct(0, 3, BytearrayType::make)
                    .print(BytearrayType::print)
                    .unary(ArrayType::unary)
                    .binary(ArrayType::binary)
                    .comparesOtherTypes()
                    .subscript(ArrayType::subscript)
                    .iterate((vm, self, room) -> vm.iteration.place(room, CoreType.ARRAY_ITERATOR, self))
                    .buffer(ArrayType::buffer)
                    .method("append", ArrayType::append)
                    .method("extend", ArrayType::extend)
                    .method("decode", 1, 3, BytesType::decode).when(Option.OLD_ARRAYS, Option.CPYTHON_COMPAT)
                    .when(profile -> !profile.has(Option.OLD_ARRAYS),
                            type -> StrMethods.addTo(type, true, true, false));

    private BytearrayType() {
    }

    private static long make(Vm vm, int type, Args args) {
        if (args.count() == 0) {
            return ArrayType.create(vm, ArrayObject.BYTEARRAY, 0);
        }
        long from = args.word(0);
        int fromType = TypeObject.of(vm.heap, from);
        if (fromType == CoreType.INT) {
            long length = vm.toLong(from);
            if (length != (int) length || length < 0) {
                throw vm.errors.exhausted(length);
            }
            return ArrayType.create(vm, ArrayObject.BYTEARRAY, (int) length);
        }
        if (vm.isStr(from) && args.count() == 1) {
            throw vm.typeError("wrong number of arguments", "string argument without an encoding");
        }
        return ArrayType.construct(vm, ArrayObject.BYTEARRAY, from);
    }

    /// A bytearray with a copy of the bytes at an address.
    static long of(Vm vm, int from, int length) {
        int array = ArrayType.create(vm, ArrayObject.BYTEARRAY, length);
        vm.heap.copy(from, ArrayObject.ITEMS.get(vm.heap, array), length);
        return array;
    }

    /// A bytearray over bytes that are already in memory.
    public static long over(Vm vm, int bytes, int length) {
        int array = ArrayObject.create(vm.heap, CoreType.BYTEARRAY, ArrayObject.BYTEARRAY, length);
        ArrayObject.ITEMS.set(vm.heap, array, bytes);
        return array;
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        int array = Word.address(self);
        out.text("bytearray(b");
        BytesType.quoted(heap, out, ArrayObject.ITEMS.get(heap, array), ArrayObject.LENGTH.get(heap, array));
        out.text(")");
    }
}
