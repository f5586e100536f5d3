package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.HashObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `hashlib` (extmod/modhashlib.c): `digest` ends a hash.
public final class HashlibModule {

    public static final BuiltinModule MODULE = BuiltinModule.named("hashlib").needs(Option.PY_HASHLIB).extensible()
            .type(new Hash("sha256", HashAlgorithm.SHA256).type()).when(Option.PY_HASHLIB_SHA256)
            .type(new Hash("sha1", HashAlgorithm.SHA1).type()).when(Option.PY_HASHLIB_SHA1)
            .type(new Hash("md5", HashAlgorithm.MD5).type()).when(Option.PY_HASHLIB_MD5);

    private HashlibModule() {
    }

    /// The type of one algorithm's objects.
    private record Hash(String name, HashAlgorithm algorithm) {

        BuiltinType type() {
            return BuiltinType.named(name)
                    .construct(0, 1, this::make)
                    .method("update", this::update)
                    .method("digest", this::digest);
        }

        private long make(Vm vm, int type, Args args) {
            int hash = HashObject.create(vm.heap, type, algorithm.initial());
            return args.count() == 0 ? hash : hashed(vm, hash, args.word(0));
        }

        private long hashed(Vm vm, int hash, long data) {
            update(vm, hash, data);
            return hash;
        }

        private int open(Vm vm, long self) {
            int hash = Word.address(self);
            if (HashObject.isFinal(vm.heap, hash)) {
                throw vm.error(CoreType.VALUE_ERROR, "hash is final");
            }
            return hash;
        }

        private long update(Vm vm, long self, long data) {
            int hash = open(vm, self);
            Buffer buffer = vm.buffer(data, false);
            var blocks = new Blocks(vm.heap, hash, algorithm);
            blocks.add(buffer.address(), buffer.length());
            blocks.store();
            return Word.NONE;
        }

        private long digest(Vm vm, long self) {
            int hash = open(vm, self);
            Heap heap = vm.heap;
            HashObject.makeFinal(heap, hash);
            Vstr digest = Vstr.ofLength(heap, algorithm.digestBytes());
            var blocks = new Blocks(heap, hash, algorithm);
            blocks.pad();
            blocks.write(digest.address());
            return vm.strings.bytes(digest);
        }
    }

    /// A hash at work: its chaining value in Java for as long as one native runs.
    private static final class Blocks {
        private final Heap heap;
        private final int hash;
        private final HashAlgorithm algorithm;
        private final int[] chain;
        private final int[] schedule = new int[HashAlgorithm.SCHEDULE_WORDS];
        private int filled;

        Blocks(Heap heap, int hash, HashAlgorithm algorithm) {
            this.heap = heap;
            this.hash = hash;
            this.algorithm = algorithm;
            chain = algorithm.initial();
            HashObject.readChain(heap, hash, chain);
            filled = HashObject.filled(heap, hash);
        }

        void add(int address, int count) {
            HashObject.length(heap, hash, HashObject.length(heap, hash) + count);
            int block = HashObject.block(heap, hash);
            for (int done = 0; done < count;) {
                int part = Math.min(count - done, HashObject.BLOCK_BYTES - filled);
                heap.copy(address + done, block + filled, part);
                done += part;
                filled += part;
                if (filled == HashObject.BLOCK_BYTES) {
                    compress();
                }
            }
        }

        private void compress() {
            heap.meter.charge(heap.meter.prices.byteCopied(), HashObject.BLOCK_BYTES);
            int block = HashObject.block(heap, hash);
            for (int i = 0; i < 16; i++) {
                schedule[i] = ordered(heap.int32(block + i * Integer.BYTES));
            }
            algorithm.compress(chain, schedule);
            filled = 0;
        }

        private int ordered(int word) {
            return algorithm.bigEndian ? Integer.reverseBytes(word) : word;
        }

        void store() {
            HashObject.chain(heap, hash, chain);
            HashObject.filled(heap, hash, filled);
        }

        /// A one bit, zeros, and the length in bits at the end of a block.
        void pad() {
            int block = HashObject.block(heap, hash);
            long bits = HashObject.length(heap, hash) * 8;
            heap.int8(block + filled++, 0x80);
            if (filled > HashObject.BLOCK_BYTES - Long.BYTES) {
                heap.fill(block + filled, HashObject.BLOCK_BYTES - filled, 0);
                compress();
            }
            heap.fill(block + filled, HashObject.BLOCK_BYTES - filled, 0);
            heap.int64(block + HashObject.BLOCK_BYTES - Long.BYTES,
                    algorithm.bigEndian ? Long.reverseBytes(bits) : bits);
            compress();
        }

        void write(int address) {
            for (int i = 0; i < chain.length; i++) {
                heap.int32(address + i * Integer.BYTES, ordered(chain[i]));
            }
        }
    }
}
