package org.softboard.interpreter.repl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.InternedStrings;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Vm;

/// Completes names with the tab key (py/repl.c, mp_repl_autocomplete): every interned string is tried as an attribute
/// of what stands before the last dot, or as a module after `import`.
public final class Completer implements LineEditor.Completion {

    private static final String IMPORT = "import ";
    private static final int SLOT = 16;
    private static final int LINE = 4 * SLOT;
    private static final byte[] NOTHING = {};

    private final Vm vm;
    private final InternedStrings names;
    private final int[] order;

    public Completer(Vm vm) {
        this.vm = vm;
        this.names = vm.names;
        this.order = order(names);
    }

    @Override
    public byte @Nullable [] complete(byte[] line) {
        int begin = line.length;
        while (begin > 0 && isPartOfName(line[begin - 1])) {
            begin--;
        }
        long object = vm.modules.main();
        int word = begin;
        for (int i = begin; i < line.length; i++) {
            if (line[i] == '.') {
                object = attribute(object, line, word, i - word);
                if (object == Word.NULL) {
                    return NOTHING;
                }
                word = i + 1;
            }
        }
        if (text(line).startsWith(IMPORT)) {
            object = Word.NULL;
        }
        return complete(object, line, word);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    private static boolean isPartOfName(int character) {
        return Continuation.isIdentifier(character) || character == '.';
    }

    private long attribute(long object, byte[] line, int from, int length) {
        int name = names.find(line, from, length);
        return name == 0 ? Word.NULL : vm.attributes.findProtected(object, name);
    }

    /// Strings in ROM in upstream's order: those of the ABI, then the others by text.
    private static int[] order(InternedStrings names) {
        List<Integer> order = new ArrayList<>();
        for (int name = Qstr.LAST_STATIC + 1; name < names.romCount(); name++) {
            order.add(name);
        }
        order.sort(Comparator.comparing(names::string));
        int[] all = new int[names.romCount()];
        for (int name = 1; name < all.length; name++) {
            all[name] = name <= Qstr.LAST_STATIC ? name : order.get(name - Qstr.LAST_STATIC - 1);
        }
        return all;
    }

    private int nth(int place) {
        return place < order.length ? order[place] : place;
    }

    private byte @Nullable [] complete(long object, byte[] line, int word) {
        int typed = line.length - word;
        int first = 0;
        int last = 0;
        int common = 0;
        for (int place = 1; place < names.count(); place++) {
            int name = nth(place);
            if (matches(object, name, line, word)) {
                if (first == 0) {
                    first = place;
                    common = names.length(name);
                } else {
                    common = shared(nth(first), name, common);
                }
                last = place;
            }
        }
        if (first == 0) {
            boolean begins = word == 0 && typed > 0 && IMPORT.startsWith(text(line));
            return begins ? IMPORT.substring(typed).getBytes(StandardCharsets.ISO_8859_1) : NOTHING;
        }
        if (first == last || common > typed) {
            return Arrays.copyOfRange(names.bytes(nth(first)), typed, common);
        }
        list(object, first, last, line, word);
        return null;
    }

    /// Names with a leading underscore are shown only once something has been typed.
    private boolean matches(long object, int name, byte[] line, int word) {
        int typed = line.length - word;
        int address = names.address(name);
        if (names.length(name) < typed || typed == 0 && vm.heap.int8(address) == '_') {
            return false;
        }
        return vm.heap.same(address, line, word, typed) && exists(object, name);
    }

    private boolean exists(long object, int name) {
        return object == Word.NULL ? vm.modules.builtinModule(names.string(name)) != null
                : vm.attributes.findProtected(object, name) != Word.NULL;
    }

    private int shared(int a, int b, int most) {
        int length = Math.min(most, names.length(b));
        int same = 0;
        while (same < length && vm.heap.int8(names.address(a) + same) == vm.heap.int8(names.address(b) + same)) {
            same++;
        }
        return same;
    }

    /// All matches in columns of sixteen.
    private void list(long object, int first, int last, byte[] line, int word) {
        int column = LINE;
        for (int place = first; place <= last; place++) {
            int name = nth(place);
            if (matches(object, name, line, word)) {
                int gap = (column + SLOT - 1) / SLOT * SLOT - column;
                if (gap < 2) {
                    gap += SLOT;
                }
                int length = names.length(name);
                if (column + gap + length <= LINE) {
                    vm.out.fill(' ', gap);
                    column += gap + length;
                } else {
                    vm.out.text("\n");
                    column = length;
                }
                vm.out.bytes(names.bytes(name), 0, length);
            }
        }
        vm.out.text("\n");
    }
}
