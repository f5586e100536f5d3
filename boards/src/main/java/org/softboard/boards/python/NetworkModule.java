package org.softboard.boards.python;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Vm;

/// `network` of a board without a network interface (extmod/modnetwork.c).
final class NetworkModule {

    private static final int COUNTRY_BYTES = 2;
    private static final int MOST_HOSTNAME_BYTES = 32;

    private final BuiltinModule module = BuiltinModule.named("network")
            .function("country", 0, 1, this::country)
            .function("hostname", 0, 1, this::hostname)
            .function("route", vm -> interfaces())
            .constant("STA_IF", 0)
            .constant("AP_IF", 1);

    private byte[] country = "XX".getBytes(StandardCharsets.US_ASCII);
    private byte[] hostname = "mpy-stm32".getBytes(StandardCharsets.US_ASCII);
    private int interfaces;

    BuiltinModule module() {
        return module;
    }

    /// Makes the list of interfaces, which stays empty.
    void initialise(Vm vm) {
        Heap heap = vm.heap;
        interfaces = heap.allocateStatic(heap.words(ListObject.words()));
        heap.field(interfaces, 0, CoreType.LIST);
        ListObject.initialise(heap, interfaces, 0);
    }

    private long interfaces() {
        return interfaces;
    }

    long country(Vm vm, Args args) {
        if (args.count() == 0) {
            return vm.strings.str(country);
        }
        country = text(vm, args.word(0), COUNTRY_BYTES, COUNTRY_BYTES);
        return Word.NONE;
    }

    private long hostname(Vm vm, Args args) {
        if (args.count() == 0) {
            return vm.strings.str(hostname);
        }
        hostname = text(vm, args.word(0), 0, MOST_HOSTNAME_BYTES);
        return Word.NONE;
    }

    private static byte[] text(Vm vm, long word, int least, int most) {
        byte[] text = vm.strings.bytes(vm.strings.textChecked(word));
        if (text.length < least || text.length > most) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return text;
    }
}
