package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Vm;

/// `random`: Ilya Levin's generator "yasmarang" (extmod/modrandom.c). Each machine has its own; without a seed it begins
/// alike every time, so that runs repeat.
public final class RandomModule {

    private static final int PAD = 0xEDA4BABA;
    private static final int N = 69;
    private static final int D = 233;

    private int pad = PAD;
    private int n = N;
    private int d = D;
    private int dat;
    private boolean seeded;

    private RandomModule() {
    }

    /// The module with a generator of its own.
    public static BuiltinModule create() {
        var random = new RandomModule();
        return BuiltinModule.named("random").needs(Option.PY_RANDOM).extensible()
                .function("__init__", random::initialise)
                .function("getrandbits", random::bits)
                .function("seed", 0, 1, random::seed)
                .when(Option.PY_RANDOM_EXTRA_FUNCS, module -> module
                        .function("randrange", 1, 3, random::range)
                        .function("randint", random::between)
                        .function("choice", random::choice)
                        .function("random", random::fraction)
                        .function("uniform", random::uniform));
    }

    private int next() {
        pad += dat + d * n;
        pad = Integer.rotateLeft(pad, 3);
        n = pad | 2;
        d ^= Integer.rotateRight(pad, 1);
        dat = (dat ^ (byte) pad ^ d >>> 8 ^ 1) & 0xFF;
        return pad ^ d << 5 ^ pad >>> 18 ^ dat << 1;
    }

    /// A number from 0 to below `limit`.
    private int below(int limit) {
        int mask = 1;
        while (Integer.compareUnsigned(limit & mask, limit) < 0) {
            mask = mask << 1 | 1;
        }
        int number;
        do {
            number = next() & mask;
        } while (Integer.compareUnsigned(number, limit) >= 0);
        return number;
    }

    private long bits(Vm vm, long count) {
        int bits = vm.toInt(count);
        if (bits > 32 || bits < 0) {
            throw vm.error(CoreType.VALUE_ERROR, "bits must be 32 or less");
        }
        return bits == 0 ? Word.smallInt(0) : IntObject.of(vm.heap, (next() & -1 >>> 32 - bits) & 0xFFFF_FFFFL);
    }

    /// The first import seeds the generator.
    private long initialise(Vm vm) {
        if (!seeded) {
            seeded = true;
            restart(vm.entropy.getAsInt());
        }
        return Word.NONE;
    }

    private long seed(Vm vm, Args args) {
        long given = args.word(0, Word.NONE);
        restart(given == Word.NONE ? vm.entropy.getAsInt() : (int) vm.numbers.truncated(given));
        return Word.NONE;
    }

    private void restart(int seed) {
        pad = seed;
        n = N;
        d = D;
        dat = 0;
    }

    private long range(Vm vm, Args args) {
        long start = vm.toLong(args.word(0));
        if (args.count() == 1) {
            if (start <= 0) {
                throw vm.error(CoreType.VALUE_ERROR);
            }
            return IntObject.of(vm.heap, Integer.toUnsignedLong(below((int) start)));
        }
        long stop = vm.toLong(args.word(1));
        long step = args.count() < 3 ? 1 : vm.toLong(args.word(2));
        long count;
        if (step > 0) {
            count = (stop - start + step - 1) / step;
        } else if (step < 0) {
            count = (stop - start + step + 1) / step;
        } else {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        if (count <= 0) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return IntObject.of(vm.heap, start + step * Integer.toUnsignedLong(below((int) count)));
    }

    private long between(Vm vm, long first, long last) {
        long a = vm.toLong(first);
        long b = vm.toLong(last);
        if (a > b) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return IntObject.of(vm.heap, a + Integer.toUnsignedLong(below((int) (b - a + 1))));
    }

    private long choice(Vm vm, long sequence) {
        int length = (int) Word.value(vm.length(sequence));
        if (length <= 0) {
            throw vm.error(CoreType.INDEX_ERROR);
        }
        return vm.objects.subscript(sequence, Word.smallInt(below(length)), Word.SENTINEL);
    }

    private double unit(Vm vm) {
        if (vm.heap.representation == Representation.D) {
            long high = next() & 0xFFFFFL;
            return Double.longBitsToDouble(0x3FF0_0000_0000_0000L | high << 32 | next() & 0xFFFF_FFFFL) - 1;
        }
        return Float.intBitsToFloat(0x3F80_0000 | next() & 0x7FFFFF) - 1;
    }

    private long fraction(Vm vm) {
        return FloatObject.of(vm.heap, unit(vm));
    }

    private long uniform(Vm vm, long from, long to) {
        double a = vm.numbers.toFloat(from);
        double b = vm.numbers.toFloat(to);
        if (vm.heap.representation == Representation.D) {
            return FloatObject.of(vm.heap, a + (b - a) * unit(vm));
        }
        return FloatObject.of(vm.heap, (float) a + ((float) b - (float) a) * (float) unit(vm));
    }
}
