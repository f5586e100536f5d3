package org.softboard.interpreter.module;

import java.util.List;
import org.softboard.interpreter.memory.BigDigits;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.BytearrayType;
import org.softboard.interpreter.type.UctypesDescriptor;
import org.softboard.interpreter.type.UctypesStruct;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Crash;
import org.softboard.interpreter.vm.Vm;

/// `uctypes`: raw memory as structures of C (extmod/moductypes.c).
public final class UctypesModule {

    /// By number.
    private static final List<String> SCALARS = List.of("UINT8", "INT8", "UINT16", "INT16", "UINT32", "INT32", "UINT64",
            "INT64", "BFUINT8", "BFINT8", "BFUINT16", "BFINT16", "BFUINT32", "BFINT32");

    public static final BuiltinModule MODULE = declare();

    private UctypesModule() {
    }

    private static BuiltinModule declare() {
        BuiltinModule module = BuiltinModule.named("uctypes").needs(Option.PY_UCTYPES)
                .type(UctypesStruct.TYPE)
                .function("sizeof", 1, 2, UctypesStruct::sizeOf)
                .function("addressof", UctypesModule::addressOf)
                .function("bytes_at", UctypesModule::bytesAt)
                .function("bytearray_at", UctypesModule::bytearrayAt)
                .constant("NATIVE", UctypesDescriptor.NATIVE)
                .constant("LITTLE_ENDIAN", UctypesDescriptor.LITTLE_ENDIAN)
                .constant("BIG_ENDIAN", UctypesDescriptor.BIG_ENDIAN)
                .constant("VOID", UctypesDescriptor.scalar(UctypesDescriptor.UINT8));
        SCALARS.forEach(name -> module.constant(name, scalar(name)));
        return module
                .constant("BF_POS", UctypesDescriptor.OFFSET_BITS)
                .constant("BF_LEN", UctypesDescriptor.LENGTH_SHIFT)
                .when(Option.PY_BUILTINS_FLOAT, floats -> floats
                        .constant("FLOAT32", UctypesDescriptor.scalar(UctypesDescriptor.FLOAT32))
                        .constant("FLOAT64", UctypesDescriptor.scalar(UctypesDescriptor.FLOAT64)))
                .constant("SHORT", scalar("INT16")).constant("USHORT", scalar("UINT16"))
                .constant("INT", scalar("INT32")).constant("UINT", scalar("UINT32"))
                .value("LONG", vm -> Word.smallInt(scalar(isWide(vm) ? "INT64" : "INT32")))
                .value("ULONG", vm -> Word.smallInt(scalar(isWide(vm) ? "UINT64" : "UINT32")))
                .constant("LONGLONG", scalar("INT64")).constant("ULONGLONG", scalar("UINT64"))
                .constant("PTR", UctypesDescriptor.aggregate(UctypesDescriptor.POINTER))
                .constant("ARRAY", UctypesDescriptor.aggregate(UctypesDescriptor.ARRAY));
    }

    private static int scalar(String name) {
        return UctypesDescriptor.scalar(SCALARS.indexOf(name));
    }

    private static boolean isWide(Vm vm) {
        return vm.heap.wordBytes() == Long.BYTES;
    }

    private static long addressOf(Vm vm, long object) {
        int address = vm.heap.map.chipAddress(vm.buffer(object, false).address());
        return BigDigits.ofUnsignedWord(vm.heap, address & 0xFFFF_FFFFL);
    }

    /// An address or a size, of which a machine here has 32 bits.
    private static int number(Vm vm, long word) {
        long number = vm.numbers.truncated(word);
        if (isWide(vm) && number >> Integer.SIZE != 0 && number >> Integer.SIZE != -1) {
            throw new Crash("there is no memory of 0x%x bytes, or at such an address".formatted(number));
        }
        return (int) number;
    }

    private static long bytesAt(Vm vm, long address, long count) {
        int size = number(vm, count);
        return vm.strings.bytes(vm.objects.memoryAt(number(vm, address), size), size);
    }

    private static long bytearrayAt(Vm vm, long address, long count) {
        int size = number(vm, count);
        return BytearrayType.over(vm, vm.objects.placeAt(number(vm, address), size), size);
    }
}
