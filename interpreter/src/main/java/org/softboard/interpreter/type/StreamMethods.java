package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// The methods of streams, over any type that is one (py/stream.c). Types put the ones they have into their tables.
public final class StreamMethods {

    private static final int CHUNK = 256;

    private StreamMethods() {
    }

    /// The whole table of a seekable stream with a context.
    public static BuiltinType addTo(BuiltinType type) {
        return type.method("read", 1, 2, StreamMethods::read)
                .method("readinto", 2, 3, StreamMethods::readInto)
                .method("readline", 1, 2, StreamMethods::readLine)
                .method("write", 2, 4, StreamMethods::write)
                .method("seek", 2, 3, StreamMethods::seek)
                .method("tell", StreamMethods::tell)
                .method("flush", StreamMethods::flush)
                .method("close", StreamMethods::close);
    }

    /// What a stream has that is neither seekable nor a context, and what ends it.
    public static BuiltinType addReadAndWriteTo(BuiltinType type) {
        return type.method("read", 1, 2, StreamMethods::read)
                .method("readinto", 2, 3, StreamMethods::readInto)
                .method("readline", 1, 2, StreamMethods::readLine)
                .method("write", 2, 4, StreamMethods::write)
                .method("close", StreamMethods::close)
                .method("__del__", StreamMethods::close);
    }

    /// What a stream has that asks its device once, however much comes, and is not closed (mp_stream_read1_obj ...).
    public static BuiltinType addUnbufferedTo(BuiltinType type) {
        return type.method("flush", StreamMethods::flush)
                .method("read", 1, 2, (vm, args) -> read(vm, args, true))
                .method("readline", 1, 2, StreamMethods::readLine)
                .method("readinto", 2, 3, (vm, args) -> readInto(vm, args, true))
                .method("write", 2, 4, StreamMethods::writeOnce);
    }

    /// `__enter__` and `__exit__`, which closes.
    public static BuiltinType addContextTo(BuiltinType type) {
        return type.method("__enter__", (vm, self) -> self)
                .method("__exit__", 4, 4, (vm, args) -> close(vm, args.word(0)));
    }

    /// The end of an iteration over lines.
    public static long next(Vm vm, long self) {
        long line = readLine(vm, self, -1);
        return vm.isTrue(line) ? line : Word.NULL;
    }

    private static long finish(Vm vm, Stream stream, long self, Vstr vstr) {
        if (!stream.isText(self)) {
            return vm.strings.sealBytes(vstr);
        }
        if (!Utf8.isValid(vm.heap, vstr.address(), vstr.length())) {
            throw vm.error(CoreType.UNICODE_ERROR);
        }
        return vm.strings.str(vstr);
    }

    /// Reads until `size` bytes are there or none come; bytes read so far count more than an error that says to wait.
    private static int readFully(Vm vm, Stream stream, long self, int address, int size) {
        int done = 0;
        while (done < size) {
            int count = stream.read(vm, self, address + done, size - done);
            if (count == 0) {
                break;
            }
            if (count < 0) {
                return count == -Stream.EAGAIN && done > 0 ? done : count;
            }
            done += count;
        }
        return done;
    }

    private static int readOnce(Vm vm, Stream stream, long self, int address, int size) {
        return size == 0 ? 0 : stream.read(vm, self, address, size);
    }

    public static long read(Vm vm, Args args) {
        return read(vm, args, false);
    }

    private static long read(Vm vm, Args args, boolean once) {
        long self = args.word(0);
        Stream stream = vm.objects.stream(self);
        int size = args.integer(1, -1);
        if (size == -1) {
            return readAll(vm, stream, self);
        }
        if (stream.isText(self)) {
            return readText(vm, stream, self, size);
        }
        Vstr vstr = Vstr.ofLength(vm.heap, size);
        int count = once ? readOnce(vm, stream, self, vstr.address(), size)
                : readFully(vm, stream, self, vstr.address(), size);
        if (count < 0) {
            vstr.free();
            return orNone(vm, count);
        }
        vstr.cutTail(size - count);
        return finish(vm, stream, self, vstr);
    }

    private static long orNone(Vm vm, int error) {
        if (error == -Stream.EAGAIN) {
            return Word.NONE;
        }
        throw vm.osError(-error);
    }

    /// Characters, not bytes: reads as many bytes as characters are missing until there are none.
    private static long readText(Vm vm, Stream stream, long self, int characters) {
        Heap heap = vm.heap;
        Vstr vstr = new Vstr(heap, characters);
        int missing = characters;
        int more = characters;
        int counted = 0;
        while (more > 0) {
            int at = vstr.extend(more);
            int count = readFully(vm, stream, self, at, more);
            if (count < 0) {
                vstr.cutTail(more);
                if (vstr.length() == 0 || count != -Stream.EAGAIN) {
                    return orNone(vm, count);
                }
                break;
            }
            vstr.cutTail(more - count);
            if (count == 0) {
                break;
            }
            while (true) {
                int size = sequence(heap.int8(vstr.address() + counted));
                if (counted + size > vstr.length()) {
                    more = counted + size - vstr.length() + missing - 1;
                    break;
                }
                counted += size;
                missing--;
                if (counted >= vstr.length()) {
                    more = missing;
                    break;
                }
            }
        }
        return finish(vm, stream, self, vstr);
    }

    private static int sequence(int first) {
        if ((first & 0x80) == 0) {
            return 1;
        }
        return (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : (first & 0xF8) == 0xF0 ? 4 : 5;
    }

    private static long readAll(Vm vm, Stream stream, long self) {
        Vstr vstr = new Vstr(vm.heap, CHUNK);
        int total = 0;
        int room = vstr.extend(CHUNK);
        int left = CHUNK;
        while (true) {
            int count = stream.read(vm, self, room, left);
            if (count < 0) {
                if (total == 0 || count != -Stream.EAGAIN) {
                    return orNone(vm, count);
                }
                break;
            }
            if (count == 0) {
                break;
            }
            total += count;
            if (count < left) {
                left -= count;
                room += count;
            } else {
                room = vstr.extendExactly(CHUNK);
                left = CHUNK;
            }
        }
        vstr.cutTail(vstr.length() - total);
        return finish(vm, stream, self, vstr);
    }

    public static long readLine(Vm vm, Args args) {
        return readLine(vm, args.word(0), args.count() > 1 ? vm.objects.unchecked(args.word(1)) : -1);
    }

    private static long readLine(Vm vm, long self, long most) {
        Stream stream = vm.objects.stream(self);
        if (most < -1 || most > Integer.MAX_VALUE) {
            throw vm.errors.exhausted(most);
        }
        Vstr vstr = new Vstr(vm.heap, most == -1 ? 16 : (int) most);
        for (int i = 0; most == -1 || i < most; i++) {
            int at = vstr.extend(1);
            int count = stream.read(vm, self, at, 1);
            if (count <= 0) {
                vstr.cutTail(1);
                if (count < 0 && (vstr.length() == 0 || count != -Stream.EAGAIN)) {
                    return orNone(vm, count);
                }
                break;
            }
            if (vm.heap.int8(at) == '\n') {
                break;
            }
        }
        return finish(vm, stream, self, vstr);
    }

    public static long readLines(Vm vm, long self) {
        int list = ListObject.create(vm.heap, 0);
        long line;
        while (vm.isTrue(line = readLine(vm, self, -1))) {
            ListObject.append(vm.heap, list, line);
        }
        return list;
    }

    /// The part of a buffer that `(buffer[, offset], most)` names.
    private static Buffer part(Vm vm, Args args, boolean write) {
        Buffer buffer = vm.buffer(args.word(1), write);
        int offset = 0;
        int most = Integer.MAX_VALUE;
        if (args.count() == 3) {
            most = args.integer(2);
        } else if (args.count() == 4) {
            offset = Math.min(buffer.length(), args.integer(2));
            most = args.integer(3);
        }
        int length = most < 0 ? buffer.length() - offset : Math.min(buffer.length() - offset, most);
        return new Buffer(buffer.address() + offset, length, buffer.typecode());
    }

    public static long readInto(Vm vm, Args args) {
        return readInto(vm, args, false);
    }

    private static long readInto(Vm vm, Args args, boolean once) {
        long self = args.word(0);
        Buffer buffer = part(vm, args, true);
        Stream stream = vm.objects.stream(self);
        int count = once ? readOnce(vm, stream, self, buffer.address(), buffer.length())
                : readFully(vm, stream, self, buffer.address(), buffer.length());
        return count < 0 ? orNone(vm, count) : Word.smallInt(count);
    }

    public static long write(Vm vm, Args args) {
        Buffer buffer = part(vm, args, false);
        return write(vm, args.word(0), buffer.address(), buffer.length());
    }

    private static long writeOnce(Vm vm, Args args) {
        long self = args.word(0);
        Buffer buffer = part(vm, args, false);
        int count = buffer.length() == 0 ? 0
                : vm.objects.stream(self).write(vm, self, buffer.address(), buffer.length());
        return count < 0 ? orNone(vm, count) : Word.smallInt(count);
    }

    /// Writes all of it; the result of Python's `write`.
    public static long write(Vm vm, long self, int address, int length) {
        Stream stream = vm.objects.stream(self);
        int done = 0;
        while (done < length) {
            int count = stream.write(vm, self, address + done, length - done);
            if (count == 0) {
                break;
            }
            if (count < 0) {
                if (count == -Stream.EAGAIN && done > 0) {
                    break;
                }
                return orNone(vm, count);
            }
            done += count;
        }
        return Word.smallInt(done);
    }

    static long seek(Vm vm, Args args) {
        long offset = vm.toLong(args.word(1));
        return seek(vm, args.word(0), offset, args.integer(2, 0));
    }

    private static long seek(Vm vm, long self, long offset, int whence) {
        if (whence == 0 && offset < 0) {
            throw vm.osError(Stream.EINVAL);
        }
        long position = vm.objects.stream(self).seek(vm, self, offset, whence);
        if (position < 0) {
            throw vm.osError((int) -position);
        }
        return IntObject.of(vm.heap, position);
    }

    static long tell(Vm vm, long self) {
        return seek(vm, self, 0, 1);
    }

    private static long request(Vm vm, long self, int request) {
        int result = vm.objects.stream(self).control(vm, self, request, 0);
        if (result < 0) {
            throw vm.osError(-result);
        }
        return Word.NONE;
    }

    static long flush(Vm vm, long self) {
        return request(vm, self, Stream.FLUSH);
    }

    public static long close(Vm vm, long self) {
        return request(vm, self, Stream.CLOSE);
    }
}
