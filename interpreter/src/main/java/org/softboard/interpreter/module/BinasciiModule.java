package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.BytesType;
import org.softboard.interpreter.type.Checksums;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `binascii`: bytes as hexadecimal digits and in base 64, and their checksum (extmod/modbinascii.c).
public final class BinasciiModule {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final Parameters PARAMETERS = Parameters.of().optionalBool("newline", true);

    public static final BuiltinModule MODULE = BuiltinModule.named("binascii").needs(Option.PY_BINASCII).extensible()
            .when(Option.PY_BUILTINS_BYTES_HEX, module -> module
                    .function("hexlify", 1, 2, BinasciiModule::hexlify)
                    .function("unhexlify", (vm, digits) -> vm.strings.bytes(BytesType.unhex(vm, digits))))
            .function("a2b_base64", BinasciiModule::fromBase64)
            .functionWithKeywords("b2a_base64", 1, BinasciiModule::toBase64)
            .function("crc32", 1, 2, BinasciiModule::crc32).when(Option.PY_BINASCII_CRC32, Option.PY_DEFLATE);

    private BinasciiModule() {
    }

    private static long hexlify(Vm vm, Args args) {
        Vstr digits = BytesType.hexDigits(vm, args);
        return digits == null ? CoreType.EMPTY_BYTES : vm.strings.bytes(digits);
    }

    // ---- base 64 ----

    /// Skips what is no digit; ends at the padding.
    private static long fromBase64(Vm vm, long text) {
        Heap heap = vm.heap;
        Buffer in = vm.buffer(text, false);
        var out = new Vstr(heap, in.length() * 3 / 4 + 1);
        int shift = 0;
        int bits = 0;
        boolean afterPad = false;
        for (int i = 0; i < in.length(); i++) {
            heap.meter.charge(heap.meter.prices.byteCopied());
            int c = heap.int8(in.address() + i);
            if (c == '=') {
                if (bits == 2 || bits == 4 && afterPad) {
                    bits = 0;
                    break;
                }
                afterPad = true;
            }
            int digit = ALPHABET.indexOf(c);
            if (digit < 0) {
                continue;
            }
            afterPad = false;
            shift = shift << 6 | digit;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                out.character(shift >> bits);
            }
        }
        if (bits != 0) {
            throw vm.error(CoreType.VALUE_ERROR, "incorrect padding");
        }
        return vm.strings.bytes(out);
    }

    private static long toBase64(Vm vm, Args args) {
        boolean newline = PARAMETERS.parse(vm, args, 1)[0] != 0;
        Heap heap = vm.heap;
        Buffer in = vm.buffer(args.word(0), false);
        int length = (in.length() + 2) / 3 * 4 + (newline ? 1 : 0);
        Vstr out = Vstr.ofLength(heap, length);
        int to = out.address();
        for (int i = 0; i < in.length(); i += 3) {
            heap.meter.charge(heap.meter.prices.byteCopied(), 3);
            int count = Math.min(3, in.length() - i);
            int group = 0;
            for (int k = 0; k < 3; k++) {
                group = group << 8 | (k < count ? heap.int8(in.address() + i + k) : 0);
            }
            for (int k = 0; k < 4; k++) {
                heap.int8(to++, k <= count ? ALPHABET.charAt(group >> 18 - 6 * k & 63) : '=');
            }
        }
        if (newline) {
            heap.int8(to, '\n');
        }
        return vm.strings.bytes(out);
    }

    // ---- checksum ----

    /// Goes on from an earlier checksum.
    private static long crc32(Vm vm, Args args) {
        Buffer buffer = vm.buffer(args.word(0), false);
        int before = args.count() > 1 ? (int) vm.numbers.truncated(args.word(1)) : 0;
        int crc = ~Checksums.crc32(vm.heap, buffer.address(), buffer.length(), ~before);
        return IntObject.of(vm.heap, crc & 0xFFFF_FFFFL);
    }
}
