package org.softboard.interpreter.vm;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;

/// Constants as mpy-cross has them, where floats are objects: each nan that is reckoned is one of its own and shares no
/// entry of a constant table. Here it is an object without a value.
final class CrossConstants extends ProgramConstants {

    private static final byte[] NAN = "nan".getBytes(StandardCharsets.US_ASCII);

    private final Vm vm;
    private final Heap heap;

    CrossConstants(Vm vm) {
        super(vm);
        this.vm = vm;
        heap = vm.heap;
    }

    private boolean isOwnNan(long word) {
        return Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.FLOAT;
    }

    private long toOwn(long number) {
        if (number == 0 || !FloatObject.isFloat(heap, number) || !Double.isNaN(FloatObject.value(heap, number))) {
            return number;
        }
        int own = heap.allocate(heap.words(2));
        heap.field(own, 0, CoreType.FLOAT);
        return own;
    }

    private long fromOwn(long word) {
        return isOwnNan(word) ? FloatObject.of(heap, Double.NaN) : word;
    }

    @Override
    public long unary(int operator, long operand) {
        return toOwn(super.unary(operator, fromOwn(operand)));
    }

    @Override
    public long binary(int operator, long left, long right) {
        return toOwn(super.binary(operator, fromOwn(left), fromOwn(right)));
    }

    @Override
    public boolean isTrue(long word) {
        return isOwnNan(word) || super.isTrue(word);
    }

    @Override
    public long moduleConstant(int module, int name) {
        boolean isAbsent = vm.names.string(module).equals("errno") && !vm.profile.language().has(Option.PY_ERRNO);
        return isAbsent ? 0 : super.moduleConstant(module, name);
    }

    @Override
    public byte[] text(long word) {
        return isOwnNan(word) ? NAN : super.text(word);
    }

    @Override
    public boolean same(long left, long right) {
        return left == right || !isOwnNan(left) && !isOwnNan(right) && super.same(left, right);
    }

    @Override
    public int fingerprint(long word) {
        return super.fingerprint(fromOwn(word));
    }
}
