package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DeflateObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// `deflate.DeflateIO`: a stream that decompresses what it reads from another, and compresses what it writes to it
/// where the build can (extmod/moddeflate.c). Memory shape: [DeflateObject].
public final class DeflateIoType {

    public static final int AUTO = 0;
    public static final int RAW = 1;
    public static final int ZLIB = 2;
    public static final int GZIP = 3;

    private static final int USUAL_WINDOW = 8;
    private static final int LEAST_WINDOW = 5;
    private static final int MOST_WINDOW = 15;
    private static final int WINDOW_SHIFT = 2;
    private static final int CLOSES = 1 << 6;

    public static final BuiltinType TYPE = StreamMethods.addContextTo(
            BuiltinType.named("DeflateIO").needs(Option.PY_DEFLATE)
                    .construct(1, 4, DeflateIoType::make)
                    .stream(new Compressed())
                    .method("read", 1, 2, StreamMethods::read)
                    .method("readinto", 2, 3, StreamMethods::readInto)
                    .method("readline", 1, 2, StreamMethods::readLine)
                    .method("write", 2, 4, StreamMethods::write).when(Option.PY_DEFLATE_COMPRESS)
                    .method("close", StreamMethods::close));

    private DeflateIoType() {
    }

    private static long make(Vm vm, int type, Args args) {
        int format = args.integer(1, AUTO);
        int window = args.integer(2, 0);
        if (format < AUTO || format > GZIP) {
            throw vm.error(CoreType.VALUE_ERROR, "format");
        }
        if (window != 0 && (window < LEAST_WINDOW || window > MOST_WINDOW)) {
            throw vm.error(CoreType.VALUE_ERROR, "wbits");
        }
        boolean closes = args.count() > 3 && args.isTrue(3);
        return DeflateObject.create(vm.heap, type, args.word(0),
                format | window << WINDOW_SHIFT | (closes ? CLOSES : 0),
                vm.profile.language().has(Option.PY_DEFLATE_COMPRESS));
    }

    /// The stream protocol; every failure of the data is EINVAL.
    private static final class Compressed implements Stream {

        private static int format(Heap heap, int object) {
            return DeflateObject.SETTINGS.get(heap, object) & 3;
        }

        private static int window(Heap heap, int object) {
            return DeflateObject.SETTINGS.get(heap, object) >> WINDOW_SHIFT & 15;
        }

        @Override
        public int read(Vm vm, long self, int address, int size) {
            Heap heap = vm.heap;
            int object = Word.address(self);
            long stream = DeflateObject.STREAM.get(heap, object);
            if (stream == Word.NULL || DeflateObject.READER.get(heap, object) == 0 && !openReader(vm, object, stream)) {
                return -EINVAL;
            }
            int reader = DeflateObject.READER.get(heap, object);
            if (DeflateObject.isEnd(heap, reader)) {
                return 0;
            }
            int count = new Inflate(vm, reader, stream).read(address, size);
            return count == Inflate.BAD ? -EINVAL : count;
        }

        /// Reads the header; the window is no larger than that says.
        private static boolean openReader(Vm vm, int object, long stream) {
            Heap heap = vm.heap;
            vm.objects.stream(stream);
            int reader = DeflateObject.createReader(heap, object);
            int format = format(heap, object);
            int window = window(heap, object);
            if (format == RAW) {
                window = window == 0 ? USUAL_WINDOW : window;
            } else {
                var header = new DeflateHeader(new Inflate(vm, reader, stream));
                int found = header.read();
                if (found == DeflateHeader.BAD || format != AUTO && format != found) {
                    return false;
                }
                DeflateObject.CHECKSUM_KIND.set(heap, reader, found == GZIP ? Inflate.CRC32 : Inflate.ADLER32);
                DeflateObject.CHECKSUM.set(heap, reader, found == GZIP ? -1 : 1);
                window = window == 0 ? header.window() : Math.min(window, header.window());
            }
            Inflate.begin(heap, reader, heap.allocate(1 << window), 1 << window);
            return true;
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            Heap heap = vm.heap;
            int object = Word.address(self);
            long stream = DeflateObject.STREAM.get(heap, object);
            if (stream == Word.NULL || !vm.profile.language().has(Option.PY_DEFLATE_COMPRESS)
                    || DeflateObject.writer(heap, object) == 0 && !openWriter(vm, object, stream)) {
                return -EINVAL;
            }
            int writer = DeflateObject.writer(heap, object);
            int sum = DeflateObject.WRITE_CHECKSUM.get(heap, writer);
            DeflateObject.LENGTH.set(heap, writer, DeflateObject.LENGTH.get(heap, writer) + size);
            DeflateObject.WRITE_CHECKSUM.set(heap, writer, switch (format(heap, object)) {
                case ZLIB -> Checksums.adler32(heap, address, size, sum);
                case GZIP -> Checksums.crc32(heap, address, size, sum);
                default -> sum;
            });
            new Deflate(vm, writer, stream).compress(address, size);
            return size;
        }

        private static boolean openWriter(Vm vm, int object, long stream) {
            Heap heap = vm.heap;
            vm.objects.stream(stream);
            int format = format(heap, object);
            int window = window(heap, object) == 0 ? USUAL_WINDOW : window(heap, object);
            int writer = DeflateObject.createWriter(heap, object, 1 << window);
            DeflateObject.WRITE_CHECKSUM.set(heap, writer, format == GZIP ? -1 : 1);
            if (put(vm, stream, DeflateHeader.of(format, window)) < 0) {
                return false;
            }
            new Deflate(vm, writer, stream).begin();
            return true;
        }

        /// Writes bytes to the stream underneath, if there are any.
        private static int put(Vm vm, long stream, byte[] bytes) {
            if (bytes.length == 0) {
                return 0;
            }
            int stack = vm.heap.stackPointer;
            int room = vm.calls.enter(bytes.length);
            vm.heap.copyIn(bytes, 0, room, bytes.length);
            int count = vm.objects.stream(stream).write(vm, stream, room, bytes.length);
            vm.heap.stackPointer = stack;
            return count;
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            return request == CLOSE ? close(vm, Word.address(self)) : -EINVAL;
        }

        private static int close(Vm vm, int object) {
            Heap heap = vm.heap;
            long stream = DeflateObject.STREAM.get(heap, object);
            if (stream == Word.NULL) {
                return 0;
            }
            int result = 0;
            int writer = vm.profile.language().has(Option.PY_DEFLATE_COMPRESS) ? DeflateObject.writer(heap, object) : 0;
            if (writer != 0) {
                new Deflate(vm, writer, stream).finish();
                result = Math.min(0, put(vm, stream, DeflateHeader.trailer(format(heap, object),
                        DeflateObject.WRITE_CHECKSUM.get(heap, writer), DeflateObject.LENGTH.get(heap, writer))));
            }
            if ((DeflateObject.SETTINGS.get(heap, object) & CLOSES) != 0) {
                StreamMethods.close(vm, stream);
            }
            DeflateObject.STREAM.set(heap, object, Word.NULL);
            return result;
        }
    }
}
