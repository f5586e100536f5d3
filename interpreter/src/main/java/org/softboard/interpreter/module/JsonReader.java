package org.softboard.interpreter.module;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.Utf8;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// Reads one JSON value, byte by byte and without recursion (extmod/modjson.c, mod_json_load). More than JSON is
/// accepted: commas and colons are white space, and a bracket may be closed by a brace.
///
/// What is under construction stands on the C stack, where the collector sees it:
///
///     list of the containers around | container | key | text buffer | byte read
final class JsonReader {

    private static final int END = 0;
    private static final int LIST_WORDS = 4;
    private static final int CONTAINER = LIST_WORDS;
    private static final int KEY = LIST_WORDS + 1;
    private static final int BUFFER = LIST_WORDS + 2;
    private static final int BYTE = LIST_WORDS + 3;
    private static final int WORDS = LIST_WORDS + 4;
    private static final int FIRST_ROOM = 8;

    private final Vm vm;
    private final Heap heap;
    private final @Nullable Stream stream;
    private final long source;
    private int at;
    private final int end;
    private int current;
    private int room;
    private final Vstr text;

    private JsonReader(Vm vm, @Nullable Stream stream, long source, int at, int end) {
        this.vm = vm;
        heap = vm.heap;
        this.stream = stream;
        this.source = source;
        this.at = at;
        this.end = end;
        text = new Vstr(heap, FIRST_ROOM);
    }

    static JsonReader ofStream(Vm vm, long stream) {
        return new JsonReader(vm, vm.objects.stream(stream), stream, 0, 0);
    }

    static JsonReader ofText(Vm vm, long text) {
        Buffer buffer = vm.buffer(text, false);
        return new JsonReader(vm, null, text, buffer.address(), buffer.address() + buffer.length());
    }

    long read() {
        int stack = heap.stackPointer;
        room = vm.calls.enter(WORDS);
        heap.fill(room, heap.words(WORDS), 0);
        advance();
        int mark = heap.fresh();
        while (!step()) {
            heap.field(room, BUFFER, text.address());
            heap.release(mark);
        }
        while (Utf8.isSpace(current)) {
            advance();
        }
        if (current != END || depth() != 0) {
            throw bad();
        }
        text.free();
        heap.stackPointer = stack;
        return container();
    }

    private PythonError bad() {
        return vm.error(CoreType.VALUE_ERROR, "syntax error in JSON");
    }

    // ---- bytes ----

    /// Goes to the next byte; there is none at the end.
    private int advance() {
        heap.meter.charge(heap.meter.prices.byteCopied());
        if (stream == null) {
            current = at < end ? heap.int8(at++) : END;
            return current;
        }
        int address = room + heap.words(BYTE);
        int count = stream.read(vm, source, address, 1);
        if (count < 0) {
            throw vm.osError(-count);
        }
        current = count == 0 ? END : heap.int8(address);
        return current;
    }

    private void rest(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (current != word.charAt(i)) {
                throw bad();
            }
            advance();
        }
    }

    // ---- values ----

    /// Takes in the next token; true when the value is complete.
    private boolean step() {
        int first = current;
        if (first == END) {
            throw bad();
        }
        advance();
        switch (first) {
            case ',', ':', ' ', '\t', '\n', '\r' -> {
                return false;
            }
            case 'n' -> {
                rest("null");
                return add(Word.NONE);
            }
            case 'f' -> {
                rest("false");
                return add(Word.FALSE);
            }
            case 't' -> {
                rest("true");
                return add(Word.TRUE);
            }
            case '"' -> {
                return add(string());
            }
            case '[' -> {
                return open(ListObject.create(heap, 0));
            }
            case '{' -> {
                return open(DictObject.create(heap, 0));
            }
            case ']', '}' -> {
                return close();
            }
            default -> {
                if (first != '-' && !Utf8.isDigit(first)) {
                    throw bad();
                }
                return add(number(first));
            }
        }
    }

    private long string() {
        text.cutTail(text.length());
        while (current != END && current != '"') {
            if (current == '\\') {
                escape();
            } else {
                text.character(current);
            }
            advance();
        }
        if (current == END) {
            throw bad();
        }
        advance();
        if (vm.profile.language().has(Option.PY_BUILTINS_STR_UNICODE_CHECK)
                && !Utf8.isValid(heap, text.address(), text.length())) {
            throw vm.error(CoreType.UNICODE_ERROR);
        }
        return vm.strings.str(text.address(), text.length());
    }

    private void escape() {
        int c = advance();
        switch (c) {
            case 'b' -> text.character('\b');
            case 'f' -> text.character('\f');
            case 'n' -> text.character('\n');
            case 'r' -> text.character('\r');
            case 't' -> text.character('\t');
            case 'u' -> codePoint();
            default -> text.character(c);
        }
    }

    /// Four digits; what is no digit counts as upstream's arithmetic of bytes has it.
    private void codePoint() {
        int number = 0;
        for (int i = 0; i < 4; i++) {
            int digit = (advance() | 0x20) - '0' & 0xFF;
            number = number << 4 | (digit > 9 ? digit - ('a' - '9' - 1) & 0xFF : digit);
        }
        if (vm.profile.language().has(Option.PY_BUILTINS_STR_UNICODE)) {
            Utf8.add(text, number);
        } else {
            text.character(number);
        }
    }

    private long number(int first) {
        boolean decimal = false;
        text.cutTail(text.length());
        text.character(first);
        while (true) {
            if (current == '.' || (current | 0x20) == 'e') {
                decimal = true;
            } else if (current != '+' && current != '-' && !Utf8.isDigit(current)) {
                break;
            }
            text.character(current);
            advance();
        }
        byte[] digits = heap.copyOut(text.address(), text.length());
        if (!decimal) {
            return vm.numbers.parseInteger(digits, 0, digits.length, 10);
        }
        if (!vm.profile.language().has(Option.PY_BUILTINS_FLOAT)) {
            throw vm.error(CoreType.VALUE_ERROR, "decimal numbers not supported");
        }
        return vm.numbers.parseDecimal(digits, 0, digits.length, false);
    }

    // ---- containers ----

    private long container() {
        return heap.field(room, CONTAINER);
    }

    private int depth() {
        return ListObject.length(heap, room);
    }

    /// Puts a value where it belongs; true if it is the whole.
    private boolean add(long value) {
        if (container() == Word.NULL) {
            heap.field(room, CONTAINER, value);
            return true;
        }
        put(value);
        return false;
    }

    private void put(long value) {
        long container = container();
        long key = heap.field(room, KEY);
        if (TypeObject.of(heap, container) == CoreType.LIST) {
            ListObject.append(heap, Word.address(container), value);
        } else if (key == Word.NULL) {
            heap.field(room, KEY, value);
        } else {
            vm.objects.storeInDict(Word.address(container), key, value);
            heap.field(room, KEY, Word.NULL);
        }
    }

    private boolean open(int inner) {
        long outer = container();
        if (outer != Word.NULL) {
            boolean isKey = TypeObject.of(heap, outer) != CoreType.LIST && heap.field(room, KEY) == Word.NULL;
            if (isKey) {
                throw bad();
            }
            put(inner);
            if (ListObject.ITEMS.get(heap, room) == 0) {
                ListObject.initialise(heap, room, 1);
                ListObject.item(heap, room, 0, outer);
            } else {
                ListObject.append(heap, room, outer);
            }
        }
        heap.field(room, CONTAINER, inner);
        return false;
    }

    private boolean close() {
        if (container() == Word.NULL) {
            throw bad();
        }
        int depth = depth();
        if (depth == 0) {
            return true;
        }
        ListObject.LENGTH.set(heap, room, depth - 1);
        heap.field(room, CONTAINER, ListObject.item(heap, room, depth - 1));
        return false;
    }
}
