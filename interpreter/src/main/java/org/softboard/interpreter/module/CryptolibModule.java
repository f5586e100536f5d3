package org.softboard.interpreter.module;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.softboard.interpreter.memory.AesObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `cryptolib`: AES block by block (ECB) or chained (CBC), by the JDK's cipher (extmod/modcryptolib.c). An object either
/// encrypts or decrypts.
public final class CryptolibModule {

    private static final int ECB = 1;
    private static final int CBC = 2;
    private static final int ENCRYPTS = 1;
    private static final int DECRYPTS = 2;

    private static final BuiltinType AES = BuiltinType.named("aes")
            .construct(2, 3, CryptolibModule::make)
            .method("encrypt", 2, 3, (vm, args) -> process(vm, args, ENCRYPTS))
            .method("decrypt", 2, 3, (vm, args) -> process(vm, args, DECRYPTS));

    public static final BuiltinModule MODULE = BuiltinModule.named("cryptolib").needs(Option.PY_CRYPTOLIB).extensible()
            .type(AES);

    private CryptolibModule() {
    }

    private static long make(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        int mode = args.integer(1);
        if (mode != ECB && mode != CBC) {
            throw vm.error(CoreType.VALUE_ERROR, "mode");
        }
        int aes = AesObject.create(heap, type, mode);
        Buffer key = vm.buffer(args.word(0), false);
        if (key.length() != 16 && key.length() != 32) {
            throw vm.error(CoreType.VALUE_ERROR, "key");
        }
        boolean hasVector = args.count() > 2 && args.word(2) != Word.NONE;
        if (hasVector || mode == CBC) {
            Buffer vector = hasVector ? vm.buffer(args.word(2), false) : key;
            if (!hasVector || vector.length() != AesObject.BLOCK_BYTES) {
                throw vm.error(CoreType.VALUE_ERROR, "IV");
            }
            AesObject.vector(heap, aes, heap.copyOut(vector.address(), vector.length()));
        }
        AesObject.key(heap, aes, key.address(), key.length());
        return aes;
    }

    /// `encrypt(data, into)` and `decrypt`; without `into` the result is a new bytes object.
    private static long process(Vm vm, Args args, int direction) {
        Heap heap = vm.heap;
        int aes = args.object(0);
        Buffer in = vm.buffer(args.word(1), false);
        if (in.length() % AesObject.BLOCK_BYTES != 0) {
            throw vm.error(CoreType.VALUE_ERROR, "blksize % 16");
        }
        if (args.count() > 2) {
            Buffer out = vm.buffer(args.word(2), true);
            if (out.length() < in.length()) {
                throw vm.error(CoreType.VALUE_ERROR, "output too small");
            }
            turn(vm, aes, direction);
            convert(heap, aes, in, out.address());
            return args.word(2);
        }
        Vstr out = Vstr.ofLength(heap, in.length());
        turn(vm, aes, direction);
        convert(heap, aes, in, out.address());
        return vm.strings.bytes(out);
    }

    private static void turn(Vm vm, int aes, int direction) {
        int before = AesObject.direction(vm.heap, aes);
        if (before != 0 && before != direction) {
            throw vm.error(CoreType.VALUE_ERROR, "can't encrypt & decrypt");
        }
        AesObject.direction(vm.heap, aes, direction);
    }

    private static void convert(Heap heap, int aes, Buffer in, int out) {
        boolean chains = AesObject.mode(heap, aes) == CBC;
        boolean encrypts = AesObject.direction(heap, aes) == ENCRYPTS;
        byte[] data = heap.copyOut(in.address(), in.length());
        heap.meter.charge(heap.meter.prices.byteCopied(), in.length());
        try {
            var key = new SecretKeySpec(AesObject.key(heap, aes), "AES");
            Cipher cipher = Cipher.getInstance(chains ? "AES/CBC/NoPadding" : "AES/ECB/NoPadding");
            int mode = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
            if (chains) {
                cipher.init(mode, key, new IvParameterSpec(AesObject.vector(heap, aes)));
            } else {
                cipher.init(mode, key);
            }
            byte[] made = cipher.doFinal(data);
            heap.copyIn(made, 0, out, made.length);
            if (chains && made.length > 0) {
                AesObject.vector(heap, aes, lastBlock(encrypts ? made : data));
            }
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] lastBlock(byte[] bytes) {
        return Arrays.copyOfRange(bytes, bytes.length - AesObject.BLOCK_BYTES, bytes.length);
    }
}
