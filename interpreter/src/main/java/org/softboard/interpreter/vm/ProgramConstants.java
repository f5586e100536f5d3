package org.softboard.interpreter.vm;

import java.util.Arrays;
import org.softboard.interpreter.memory.ComplexObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.StrObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Storage;

/// The constants of programs as objects of a machine.
class ProgramConstants implements Constants {

    private final Vm vm;
    private final Heap heap;

    ProgramConstants(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
    }

    @Override
    public Kind kind(long word) {
        if (word == Word.NONE) {
            return Kind.NONE;
        }
        if (word == Word.TRUE || word == Word.FALSE) {
            return word == Word.TRUE ? Kind.TRUE : Kind.FALSE;
        }
        return switch (TypeObject.of(heap, word)) {
            case CoreType.ELLIPSIS -> Kind.ELLIPSIS;
            case CoreType.STR -> Kind.STR;
            case CoreType.BYTES -> Kind.BYTES;
            case CoreType.INT -> Kind.INT;
            case CoreType.FLOAT -> Kind.FLOAT;
            case CoreType.COMPLEX -> Kind.COMPLEX;
            case CoreType.TUPLE -> Kind.TUPLE;
            default -> Kind.OTHER;
        };
    }

    @Override
    public boolean isSmallInt(long word) {
        return Word.isSmallInt(word);
    }

    @Override
    public long smallIntValue(long word) {
        return Word.value(word);
    }

    @Override
    public long integer(long value) {
        return IntObject.of(heap, value);
    }

    @Override
    public long none() {
        return Word.NONE;
    }

    @Override
    public long falseWord() {
        return Word.FALSE;
    }

    @Override
    public long trueWord() {
        return Word.TRUE;
    }

    @Override
    public long ellipsis() {
        return CoreType.ELLIPSIS_OBJECT;
    }

    @Override
    public long emptyTuple() {
        return CoreType.EMPTY_TUPLE;
    }

    @Override
    public long interned(int qstr) {
        return Word.ofQstr(qstr);
    }

    @Override
    public long str(byte[] text, int offset, int length) {
        return copy(CoreType.STR, text, offset, length);
    }

    @Override
    public long bytes(byte[] data, int offset, int length) {
        return length == 0 ? CoreType.EMPTY_BYTES : copy(CoreType.BYTES, data, offset, length);
    }

    private long copy(int type, byte[] text, int offset, int length) {
        int object = StrObject.create(heap, type, vm.names.hash(text, offset, length), length, 0);
        int room = heap.allocate(length + 1);
        heap.copyIn(text, offset, room, length);
        StrObject.TEXT.set(heap, object, room);
        return object;
    }

    @Override
    public long adopt(Storage storage, boolean isBytes, int piece, int length) {
        int known = isBytes ? 0 : vm.names.find(piece, length);
        if (known != 0) {
            heap.free(piece);
            return Word.ofQstr(known);
        }
        return StrObject.create(heap, isBytes ? CoreType.BYTES : CoreType.STR, vm.names.hash(piece, length), length,
                piece);
    }

    @Override
    public long integer(byte[] text, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(text, offset, offset + length);
        long number = vm.numbers.readInteger(copy, 0, length, 0);
        if (number != Word.NULL) {
            return number;
        }
        String message = vm.numbers.badInteger().replace("%d", Integer.toString(vm.numbers.badBase()));
        if (vm.profile.language().errorLevel() == ErrorLevel.DETAILED) {
            message += ": " + vm.numbers.quotedInteger(copy, length);
        }
        throw CompileError.of(CompileError.Kind.VALUE, message);
    }

    @Override
    public long decimal(byte[] text, int offset, int length) {
        if (!vm.profile.language().hasFloat()) {
            throw CompileError.of(CompileError.Kind.VALUE, "decimal numbers not supported");
        }
        byte[] copy = Arrays.copyOfRange(text, offset, offset + length);
        long number = vm.numbers.readDecimal(copy, 0, length, true, false);
        if (number == Word.NULL) {
            throw CompileError.of(CompileError.Kind.VALUE, "invalid syntax for number");
        }
        if (vm.numbers.isComplex(number) && !vm.profile.language().has(Option.PY_BUILTINS_COMPLEX)) {
            throw CompileError.of(CompileError.Kind.VALUE, "complex values not supported");
        }
        return number;
    }

    @Override
    public long tuple(int length) {
        return TupleObject.create(heap, length);
    }

    @Override
    public void tupleItem(long tuple, int index, long item) {
        TupleObject.item(heap, Word.address(tuple), index, item);
    }

    @Override
    public long tupleItem(long tuple, int index) {
        return TupleObject.item(heap, Word.address(tuple), index);
    }

    @Override
    public int tupleLength(long tuple) {
        return TupleObject.length(heap, Word.address(tuple));
    }

    @Override
    public long unary(int operator, long operand) {
        return vm.operators.unary(UnaryOperator.at(operator), operand);
    }

    @Override
    public long binary(int operator, long left, long right) {
        try {
            long result = vm.operators.binary(BinaryOperator.at(operator), left, right);
            return TypeObject.of(heap, result) == CoreType.COMPLEX ? 0 : result;
        } catch (PythonError _) {
            return 0;
        }
    }

    @Override
    public boolean isTrue(long word) {
        return vm.isTrue(word);
    }

    @Override
    public long moduleConstant(int module, int name) {
        String moduleName = vm.names.string(module);
        if (!vm.profile.language().has(Option.COMP_MODULE_CONST)) {
            return 0;
        }
        BuiltinModule row = vm.modules.builtinModule(moduleName);
        if (row == null || !row.isFolded() && !isConstant(moduleName)) {
            return 0;
        }
        long value = vm.attributes.findProtected(vm.rom.module(row), name);
        int type = value == Word.NULL ? 0 : TypeObject.of(heap, value);
        return type == CoreType.INT || type == CoreType.FLOAT ? value : 0;
    }

    private static boolean isConstant(String module) {
        return module.equals("errno") || module.equals("math") || module.equals("uctypes");
    }

    @Override
    public byte[] text(long word) {
        if (vm.strings.isText(word)) {
            return vm.strings.bytes(word);
        }
        var text = new HostText();
        vm.print(text, word, PrintKind.REPR);
        return text.bytes();
    }

    @Override
    public int qstr(long word) {
        return Word.isQstr(word) ? Word.qstr(word) : 0;
    }

    @Override
    public boolean same(long left, long right) {
        if (left == right) {
            return true;
        }
        int type = TypeObject.of(heap, left);
        if (type != TypeObject.of(heap, right)) {
            return false;
        }
        if (type == CoreType.TUPLE) {
            int length = tupleLength(left);
            boolean same = length == tupleLength(right);
            for (int i = 0; same && i < length; i++) {
                same = same(tupleItem(left, i), tupleItem(right, i));
            }
            return same;
        }
        return vm.equal(left, right) && (type != CoreType.FLOAT || sign(left) == sign(right))
                && (type != CoreType.COMPLEX || complexSigns(left) == complexSigns(right));
    }

    @Override
    public int fingerprint(long word) {
        return TypeObject.of(heap, word) == CoreType.FLOAT ? Double.hashCode(FloatObject.value(heap, word))
                : Constants.super.fingerprint(word);
    }

    private long sign(long number) {
        return Double.doubleToRawLongBits(FloatObject.value(heap, number)) >>> 63;
    }

    private long complexSigns(long number) {
        int object = Word.address(number);
        return Double.doubleToRawLongBits(ComplexObject.real(heap, object)) >>> 63 << 1
                | Double.doubleToRawLongBits(ComplexObject.imaginary(heap, object)) >>> 63;
    }

    // ---- complaints ----

    @Override
    public RuntimeException complaint(CompileError error) {
        int type = switch (error.kind()) {
            case SYNTAX -> CoreType.SYNTAX_ERROR;
            case INDENTATION -> CoreType.INDENTATION_ERROR;
            case VALUE -> CoreType.VALUE_ERROR;
            case OVERFLOW -> CoreType.OVERFLOW_ERROR;
            case RUNTIME -> CoreType.RUNTIME_ERROR;
            case NOT_IMPLEMENTED -> CoreType.NOT_IMPLEMENTED_ERROR;
            case VIPER_TYPE -> CoreType.VIPER_TYPE_ERROR;
        };
        Object[] arguments = error.arguments();
        return arguments.length == 0 ? vm.error(type, error.message())
                : vm.error(type, error.format(), arguments);
    }

    @Override
    public RuntimeException placed(RuntimeException complaint, CompileError error) {
        if (error.source() != 0 && complaint instanceof PythonError raised) {
            vm.errors.addTraceback(raised.exception(), error.source(), error.line(), error.block());
        }
        return complaint;
    }
}
