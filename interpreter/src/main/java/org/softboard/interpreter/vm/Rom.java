package org.softboard.interpreter.vm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.StaticMethodObject;
import org.softboard.interpreter.memory.StrObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;

/// The ROM image of a machine: types, functions, modules and their tables, laid out once at start from what Java
/// declares. A native function in memory is its type and the number of its row here.
public final class Rom {

    private final Vm vm;
    private final Heap heap;
    private final List<NativeFunction> functions = new ArrayList<>();
    private final Map<BuiltinType, Integer> types = new IdentityHashMap<>();
    private final Map<BuiltinModule, Integer> modules = new IdentityHashMap<>();
    private final Map<Integer, BuiltinModule> moduleRows = new HashMap<>();
    private final List<BuiltinType> pending = new ArrayList<>();
    private Set<String> absent = Set.of();
    private int nextType = CoreType.COUNT;
    private int mainModule;

    Rom(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
    }

    /// Names of the form `module.name` or `type.method` that this machine's profile leaves out.
    void absent(Set<String> names) {
        absent = names;
    }

    /// The objects that have an address of their own in every machine; `instances` declares the initialiser of native
    /// parts.
    void layOutObjects(BuiltinType instances) {
        heap.field(CoreType.EMPTY_TUPLE, 0, CoreType.TUPLE);
        heap.field(CoreType.EMPTY_BYTES, 0, CoreType.BYTES);
        heap.field(CoreType.EMPTY_BYTES, 1, vm.names.hash(new byte[0], 0, 0));
        heap.field(CoreType.EMPTY_BYTES, 3, heap.allocateRom(1));
        heap.field(CoreType.ELLIPSIS_OBJECT, 0, CoreType.ELLIPSIS);
        heap.field(CoreType.NOT_IMPLEMENTED_OBJECT, 0, CoreType.NOT_IMPLEMENTED);
        heap.field(CoreType.GENERATOR_EXIT_OBJECT, 0, CoreType.GENERATOR_EXIT);
        heap.field(CoreType.GENERATOR_EXIT_OBJECT, 3, CoreType.EMPTY_TUPLE);
        heap.field(CoreType.IO_BASE_OBJECT, 0, CoreType.IO_BASE);
        heap.field(CoreType.EMPTY_DICT, 0, CoreType.DICT);
        MapObject.initialiseFixed(heap, DictObject.map(heap, CoreType.EMPTY_DICT), 0, 0);
        if (instances.members().getFirst() instanceof Member.Function(NativeFunction initialiser)) {
            functionAt(CoreType.NATIVE_INIT_FUNCTION, initialiser);
        }
    }

    /// The Java side of a native function object.
    NativeFunction function(int object) {
        return functions.get(heap.fieldInt(object, 1));
    }

    /// Is this word that native function?
    public boolean isFunction(long word, NativeFunction function) {
        return Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == type(function)
                && function(Word.address(word)) == function;
    }

    /// The module object of a built-in module, laid out at its first mention.
    public int module(BuiltinModule module) {
        Integer known = modules.get(module);
        if (known != null) {
            return known;
        }
        int object = heap.allocateRom(heap.words(ModuleObject.words()));
        heap.field(object, 0, CoreType.MODULE);
        modules.put(module, object);
        moduleRows.put(object, module);
        List<Member> members = new ArrayList<>();
        boolean oldName = module.isExtensible() && vm.profile.language().has(Option.OLD_MODULE_NAMES);
        members.add(new Member.Text("__name__", oldName ? "u" + module.name() : module.name()));
        members.addAll(module.members());
        ModuleObject.GLOBALS.set(heap, object, table(module.name(), members));
        layOutPendingTypes();
        return object;
    }

    /// The `__main__` module; its dict is made anew at every start.
    int mainModule() {
        if (mainModule == 0) {
            mainModule = heap.allocateStatic(heap.words(ModuleObject.words()));
            heap.field(mainModule, 0, CoreType.MODULE);
        }
        return mainModule;
    }

    /// The declaration behind a module object in ROM.
    @Nullable BuiltinModule row(int module) {
        return moduleRows.get(module);
    }

    /// The address of a type, laid out at its first mention.
    public int type(BuiltinType type) {
        Integer known = types.get(type);
        if (known != null) {
            return known;
        }
        int address = type.coreAddress();
        if (address == 0) {
            if (nextType == CoreType.LIMIT) {
                throw new IllegalStateException("too many types");
            }
            address = CoreType.address(nextType++);
        }
        types.put(type, address);
        heap.field(address, 0, CoreType.TYPE);
        TypeObject.nameAndFlags(heap, address, type.name().isEmpty() ? 0 : vm.names.intern(type.name()), 0);
        vm.types.row(address, type);
        if (type.parent != null) {
            TypeObject.bases(heap, address, type(type.parent));
        }
        pending.add(type);
        return address;
    }

    /// Tables may mention further types, so they are written when the mention is complete.
    void layOutPendingTypes() {
        while (!pending.isEmpty()) {
            BuiltinType type = pending.removeLast();
            if (!type.members().isEmpty()) {
                TypeObject.LOCALS_DICT.set(heap, type(type), table(type.name(), type.members()));
            }
        }
    }

    private int table(String owner, List<Member> declared) {
        List<Member> members = declared.stream()
                .filter(member -> isPresent(member) && !absent.contains(owner + "." + member.name())).toList();
        int dict = heap.allocateRom(heap.words(DictObject.words()));
        int table = heap.allocateRom(heap.words(2 * members.size()));
        heap.field(dict, 0, CoreType.DICT);
        MapObject.initialiseFixed(heap, DictObject.map(heap, dict), members.size(), table);
        for (int i = 0; i < members.size(); i++) {
            heap.field(table, 2 * i, Word.ofQstr(vm.names.intern(members.get(i).name())));
            heap.field(table, 2 * i + 1, member(members.get(i)));
        }
        return dict;
    }

    /// Has this machine's build the type?
    boolean isPresent(BuiltinType type) {
        return vm.profile.language().hasAll(type.needs());
    }

    /// Has this machine's build the module?
    boolean isPresent(BuiltinModule module) {
        return vm.profile.language().hasAll(module.needs());
    }

    private boolean isPresent(Member member) {
        return switch (member) {
            case Member.Conditional row -> row.builds().test(vm.profile.language()) && isPresent(row.member());
            case Member.Type type -> isPresent(type.type());
            case Member.Module module -> isPresent(module.module());
            default -> true;
        };
    }

    private long member(Member member) {
        return switch (member) {
            case Member.Conditional row -> member(row.member());
            case Member.Function function -> function(function.function());
            case Member.StaticMethod method -> wrapped(CoreType.STATICMETHOD, method.function());
            case Member.ClassMethod method -> wrapped(CoreType.CLASSMETHOD, method.function());
            case Member.Number number -> number(number.value());
            case Member.Text text -> text(text.value());
            case Member.Type type -> type(type.type());
            case Member.Module module -> module(module.module());
            case Member.Value value -> value.maker().make(vm);
        };
    }

    private long wrapped(int type, NativeFunction function) {
        int object = heap.allocateRom(heap.words(StaticMethodObject.words()));
        heap.field(object, 0, type);
        StaticMethodObject.FUNCTION.set(heap, object, function(function));
        return object;
    }

    /// Puts a native function into ROM.
    public long function(NativeFunction function) {
        return functionAt(heap.allocateRom(heap.words(2)), function);
    }

    /// Puts a native function at a place of its own.
    int functionAt(int object, NativeFunction function) {
        heap.field(object, 0, type(function));
        heap.field(object, 1, functions.size());
        functions.add(function);
        return object;
    }

    private static int type(NativeFunction function) {
        return switch (function.code()) {
            case NativeFunction.Function0 code -> CoreType.BUILTIN_0;
            case NativeFunction.Function1 code -> CoreType.BUILTIN_1;
            case NativeFunction.Function2 code -> CoreType.BUILTIN_2;
            case NativeFunction.Function3 code -> CoreType.BUILTIN_3;
            case NativeFunction.FunctionN code -> CoreType.BUILTIN_VAR;
        };
    }

    /// A number as a word; one beyond the small ints becomes a long int in ROM.
    public long number(long value) {
        if (IntObject.isSmall(heap, value)) {
            return Word.smallInt(value);
        }
        return IntObject.inRom(heap, value);
    }

    /// A str in ROM: interned when it is short enough to be a name.
    public long text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return Word.ofQstr(1);
        }
        if (bytes.length <= 20) {
            return Word.ofQstr(vm.names.intern(bytes, 0, bytes.length));
        }
        int text = heap.allocateRom(bytes.length + 1);
        heap.copyIn(bytes, 0, text, bytes.length);
        int object = heap.allocateRom(heap.words(StrObject.words()));
        StrObject.initialise(heap, object, CoreType.STR, vm.names.hash(bytes, 0, bytes.length), bytes.length, text);
        return object;
    }
}
