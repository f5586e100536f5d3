package org.softboard.interpreter.vm;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InternedStrings;
import org.softboard.interpreter.memory.StrObject;
import org.softboard.interpreter.memory.Word;

/// Text of str and bytes words, and making them (the core of py/objstr.c): a str equal to an interned string is that
/// interned string.
public final class Strings {

    private final Vm vm;
    private final Heap heap;
    private final InternedStrings names;

    Strings(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        names = vm.names;
    }

    /// Address of the first byte of a str or bytes.
    public int address(long str) {
        return Word.isQstr(str) ? names.address(Word.qstr(str)) : StrObject.TEXT.get(heap, Word.address(str));
    }

    /// Length in bytes.
    public int length(long str) {
        return Word.isQstr(str) ? names.length(Word.qstr(str)) : StrObject.LENGTH.get(heap, Word.address(str));
    }

    /// The text as a Java string, for messages.
    public String text(long str) {
        return new String(bytes(str), StandardCharsets.UTF_8);
    }

    public byte[] bytes(long str) {
        return heap.copyOut(address(str), length(str));
    }

    public int hash(long str) {
        if (Word.isQstr(str)) {
            return names.hash(Word.qstr(str));
        }
        int object = Word.address(str);
        int hash = StrObject.HASH.get(heap, object);
        if (hash == 0) {
            hash = names.hash(address(str), length(str));
            if (heap.isInHeap(object)) {
                StrObject.HASH.set(heap, object, hash);
            }
        }
        return hash;
    }

    public boolean equal(long a, long b) {
        if (Word.isQstr(a) && Word.isQstr(b)) {
            return a == b;
        }
        int length = length(a);
        if (length != length(b)) {
            return false;
        }
        if (!Word.isQstr(a) && !Word.isQstr(b)) {
            int hashA = StrObject.HASH.get(heap, Word.address(a));
            int hashB = StrObject.HASH.get(heap, Word.address(b));
            if (hashA != 0 && hashB != 0 && hashA != hashB) {
                return false;
            }
        }
        return heap.same(address(a), address(b), length);
    }

    /// A new str of the text at an address: object first, then a copy of the text.
    public long str(int from, int length) {
        int q = length == 0 ? 1 : names.find(from, length);
        return q != 0 ? Word.ofQstr(q) : copy(CoreType.STR, from, length);
    }

    public long str(byte[] utf8) {
        int q = utf8.length == 0 ? 1 : names.find(utf8, 0, utf8.length);
        return q != 0 ? Word.ofQstr(q) : copy(CoreType.STR, utf8);
    }

    public long str(String text) {
        return str(text.getBytes(StandardCharsets.UTF_8));
    }

    public long bytes(int from, int length) {
        return length == 0 ? CoreType.EMPTY_BYTES : copy(CoreType.BYTES, from, length);
    }

    public long bytes(byte[] data) {
        return data.length == 0 ? CoreType.EMPTY_BYTES : copy(CoreType.BYTES, data);
    }

    /// A str or bytes object even if an interned string is equal.
    public long copy(int type, int from, int length) {
        int object = StrObject.create(heap, type, names.hash(from, length), length, 0);
        int text = heap.allocate(length + 1);
        heap.copy(from, text, length);
        StrObject.TEXT.set(heap, object, text);
        charge(length);
        return object;
    }

    private long copy(int type, byte[] data) {
        int object = StrObject.create(heap, type, names.hash(data, 0, data.length), data.length, 0);
        int text = heap.allocate(data.length + 1);
        heap.copyIn(data, 0, text, data.length);
        StrObject.TEXT.set(heap, object, text);
        charge(data.length);
        return object;
    }

    private void charge(int length) {
        heap.meter.spent += heap.meter.prices.newString() + (long) length * heap.meter.prices.byteCopied();
    }

    /// The str that a finished `Vstr` becomes: the interned string if there is one (the buffer is freed then).
    public long str(Vstr vstr) {
        int q = vstr.length() == 0 ? 1 : names.find(vstr.address(), vstr.length());
        if (q != 0) {
            vstr.free();
            return Word.ofQstr(q);
        }
        return seal(CoreType.STR, vstr);
    }

    public long bytes(Vstr vstr) {
        if (vstr.length() == 0) {
            vstr.free();
            return CoreType.EMPTY_BYTES;
        }
        return seal(CoreType.BYTES, vstr);
    }

    private long seal(int type, Vstr vstr) {
        int length = vstr.length();
        int text = vstr.seal();
        charge(length);
        return StrObject.create(heap, type, names.hash(text, length), length, text);
    }

    /// The interned string of a str word, interning it if need be.
    public int intern(long str) {
        return Word.isQstr(str) ? Word.qstr(str) : names.intern(address(str), length(str));
    }

    /// As `intern`, as a word; refuses what is not a str.
    public long internChecked(long word) {
        if (Word.isQstr(word)) {
            return word;
        }
        if (!vm.isStr(word)) {
            throw cannotConvert(word);
        }
        return Word.ofQstr(intern(word));
    }

    /// The complaint about an object that is no str, or a str where bytes are wanted (py/objstr.c,
    /// bad_implicit_conversion).
    public PythonError cannotConvert(long word) {
        return vm.typeError("can't convert to str implicitly", "can't convert '%q' object to %q implicitly",
                vm.typeName(word), vm.isStr(word) ? "bytes" : "str");
    }

    /// Is the object a str or bytes?
    public boolean isText(long word) {
        return Word.isQstr(word) || Word.isReference(word) && isTextType(heap.fieldInt(Word.address(word), 0));
    }

    /// A str or bytes as it is; refuses what is neither.
    public long textChecked(long word) {
        if (!isText(word)) {
            throw cannotConvert(word);
        }
        return word;
    }

    private static boolean isTextType(int type) {
        return type == CoreType.STR || type == CoreType.BYTES;
    }

    /// Room for a bytes object whose length the program has chosen; as in upstream, a negative one is a very large one.
    public Vstr room(int length) {
        if (length < 0 || length == Integer.MAX_VALUE) {
            throw vm.errors.exhausted(length == -1 ? -1 : length + 1L);
        }
        return Vstr.ofLength(heap, length);
    }

    /// As `bytes(Vstr)`, but also an empty result is an object of its own.
    public long sealBytes(Vstr vstr) {
        return seal(CoreType.BYTES, vstr);
    }
}
