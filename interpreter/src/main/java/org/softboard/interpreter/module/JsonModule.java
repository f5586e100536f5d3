package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.StreamPrinter;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `json` (extmod/modjson.c). Every type prints itself as JSON; reading is in [JsonReader].
public final class JsonModule {

    private static final int FIRST_ROOM = 8;
    private static final Parameters PARAMETERS = Parameters.of().keywordOnly().optional("separators", Word.NONE);

    public static final BuiltinModule MODULE = BuiltinModule.named("json").needs(Option.PY_JSON).extensible()
            .functionWithKeywords("dump", 2, JsonModule::dump)
            .functionWithKeywords("dumps", 1, JsonModule::dumps)
            .function("load", (vm, stream) -> JsonReader.ofStream(vm, stream).read())
            .function("loads", (vm, text) -> JsonReader.ofText(vm, text).read());

    private JsonModule() {
    }

    private static long dump(Vm vm, Args args) {
        long separators = PARAMETERS.parse(vm, args, 2)[0];
        print(vm, StreamPrinter.to(vm, args.word(1)), args.word(0), separators);
        return Word.NONE;
    }

    private static long dumps(Vm vm, Args args) {
        long separators = PARAMETERS.parse(vm, args, 1)[0];
        var text = new Vstr(vm.heap, FIRST_ROOM);
        print(vm, text, args.word(0), separators);
        return vm.strings.str(text);
    }

    private static void print(Vm vm, Printer out, long object, long separators) {
        if (separators != Word.NONE) {
            int items = vm.objects.items(separators, 2);
            out.itemSeparator = vm.strings.bytes(vm.strings.textChecked(vm.heap.field(items, 0)));
            out.keySeparator = vm.strings.bytes(vm.strings.textChecked(vm.heap.field(items, 1)));
        }
        vm.print(out, object, PrintKind.JSON);
    }
}
