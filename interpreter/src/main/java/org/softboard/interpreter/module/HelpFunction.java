package org.softboard.interpreter.module;

import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Vm;

/// `help` (py/builtinhelp.c).
final class HelpFunction {

    private static final int COLUMNS = 4;
    private static final int COLUMN_WIDTH = 18;

    private HelpFunction() {
    }

    static long help(Vm vm, Args args) {
        if (args.count() == 0) {
            vm.out.text(vm.profile.identity().help());
        } else if (vm.profile.language().has(Option.PY_BUILTINS_HELP_MODULES) && vm.isStr(args.word(0))
                && vm.strings.text(args.word(0)).equals("modules")) {
            printModules(vm);
        } else {
            describe(vm, args.word(0));
        }
        return Word.NONE;
    }

    private static void describe(Vm vm, long object) {
        Heap heap = vm.heap;
        int type = TypeObject.of(heap, object);
        vm.out.text("object ");
        vm.print(vm.out, object, PrintKind.STR);
        vm.out.text(" is of type " + vm.names.string(TypeObject.name(heap, type)) + "\n");
        int dict;
        if (type == CoreType.MODULE) {
            dict = ModuleObject.GLOBALS.get(heap, Word.address(object));
        } else {
            int described = type == CoreType.TYPE ? Word.address(object) : type;
            dict = TypeObject.isNamedTuple(heap, described) ? 0 : TypeObject.LOCALS_DICT.get(heap, described);
        }
        if (dict == 0) {
            return;
        }
        int map = DictObject.map(heap, dict);
        for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
            vm.out.text("  ");
            vm.print(vm.out, MapObject.key(heap, map, i), PrintKind.STR);
            vm.out.text(" -- ");
            vm.print(vm.out, MapObject.value(heap, map, i), PrintKind.STR);
            vm.out.text("\n");
        }
    }

    private static void printModules(Vm vm) {
        List<String> names = new ArrayList<>();
        names.add("__main__");
        for (BuiltinModule module : vm.modules.builtinModules()) {
            names.add(module.name());
        }
        for (String file : vm.frozen.names()) {
            names.add(file.substring(0, file.length() - ".py".length()));
        }
        names.sort(null);
        int rows = (names.size() + COLUMNS - 1) / COLUMNS;
        for (int row = 0; row < rows; row++) {
            var line = new StringBuilder();
            for (int i = row; i < names.size(); i += rows) {
                line.append(names.get(i));
                if (i + rows < names.size()) {
                    int gap = COLUMN_WIDTH - names.get(i).length();
                    while (gap < 1) {
                        gap += COLUMN_WIDTH;
                    }
                    line.repeat(' ', gap);
                }
            }
            vm.out.text(line.append('\n').toString());
        }
        vm.out.text("Plus any modules on the filesystem\n");
    }
}
