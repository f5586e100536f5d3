package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.AssemblerFunctionObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.MachineCode;
import org.softboard.interpreter.vm.Vm;

/// Functions made by the inline assembler (py/objfun.c, fun_asm). Memory shape: [AssemblerFunctionObject].
public final class AssemblerFunctionType {

    public static final BuiltinType TYPE = BuiltinType.core("function", CoreType.ASSEMBLER_FUNCTION)
            .call(AssemblerFunctionType::call)
            .bindsSelf();

    /// Says to the processor that the code is Thumb code.
    private static final int THUMB = 1;
    private static final int RESULT_KIND = 0xF;
    private static final int OBJECT = 0;
    private static final int BOOL = 1;
    private static final int INT = 2;
    private static final int QSTR = 8;

    private AssemblerFunctionType() {
    }

    private static long call(Vm vm, long self, Args args) {
        int function = Word.address(self);
        int count = AssemblerFunctionObject.ARGUMENTS.get(vm.heap, function);
        args.check(count, count, false);
        MachineCode processor = vm.machineCode;
        if (processor == null) {
            throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "there is no processor for machine code");
        }
        int entry = vm.heap.map.chipAddress(AssemblerFunctionObject.CODE.get(vm.heap, function)) | THUMB;
        int result = processor.call(entry, argument(vm, args, 0), argument(vm, args, 1), argument(vm, args, 2),
                argument(vm, args, 3));
        return object(vm, result, AssemblerFunctionObject.RESULT_TYPE.get(vm.heap, function));
    }

    private static int argument(Vm vm, Args args, int index) {
        return index < args.count() ? machineValue(vm, args.word(index)) : 0;
    }

    /// What is sensible for machine code: the number, or the address of the text, the items, the bytes, or of the object
    /// itself.
    private static int machineValue(Vm vm, long word) {
        if (Word.isSmallInt(word)) {
            return (int) Word.value(word);
        }
        if (word == Word.NONE || word == Word.FALSE) {
            return 0;
        }
        if (word == Word.TRUE) {
            return 1;
        }
        return switch (TypeObject.of(vm.heap, word)) {
            case CoreType.INT -> (int) vm.numbers.truncated(word);
            case CoreType.FLOAT -> (int) FloatObject.value(vm.heap, word);
            case CoreType.STR -> vm.heap.map.chipAddress(vm.strings.address(word));
            case CoreType.LIST -> vm.heap.map.chipAddress(ListObject.ITEMS.get(vm.heap, Word.address(word)));
            case CoreType.TUPLE -> vm.heap.map.chipAddress(TupleObject.items(vm.heap, Word.address(word)));
            default -> {
                Buffer buffer = vm.objects.bufferOrNull(word, false);
                yield buffer != null ? vm.heap.map.chipAddress(buffer.address()) : (int) vm.objects.machineWord(word);
            }
        };
    }

    /// The object that a result stands for (py/nativeglue.c, mp_native_to_obj).
    private static long object(Vm vm, int result, int type) {
        return switch (type & RESULT_KIND) {
            case OBJECT -> vm.objects.objectAt(result);
            case BOOL -> Word.bool(result != 0);
            case INT -> IntObject.of(vm.heap, result);
            case QSTR -> Word.ofQstr(result);
            default -> IntObject.of(vm.heap, Integer.toUnsignedLong(result));
        };
    }
}
