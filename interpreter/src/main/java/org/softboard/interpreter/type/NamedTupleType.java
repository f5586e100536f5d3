package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.NamedTupleTypeObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// The behaviour of all types that `namedtuple()` makes (py/objnamedtuple.c). Memory shapes: [NamedTupleTypeObject] of
/// the types, [TupleObject] of their objects.
public final class NamedTupleType {

    public static final BuiltinType TYPE = BuiltinType.core("namedtuple", CoreType.NAMEDTUPLE)
            .construct(NamedTupleType::make)
            .print(NamedTupleType::print)
            .unary(TupleType::unary)
            .binary(TupleType::binary)
            .attributes(NamedTupleType::load, NamedTupleType::store)
            .subscript(TupleType::subscript)
            .iterate(TupleType::iterate)
            .comparesOtherTypes()
            .method("_asdict", NamedTupleType::asDict).when(Option.PY_COLLECTIONS_NAMEDTUPLE__ASDICT);

    private NamedTupleType() {
    }

    /// The function `namedtuple(name, fields)`.
    public static long factory(Vm vm, long nameWord, long fieldsWord) {
        Heap heap = vm.heap;
        int name = Word.qstr(vm.strings.internChecked(nameWord));
        long fields = fieldsWord;
        if (vm.profile.language().cpythonCompat() && vm.isStr(fields)) {
            long split = vm.attributes.loadMethod(fields, Qstr.SPLIT);
            fields = vm.calls.callBound(split, vm.attributes.self);
        }
        int count = Sequence.length(vm, fields);
        int type = NamedTupleTypeObject.create(heap, count);
        for (int i = 0; i < count; i++) {
            long field = vm.strings.internChecked(heap.field(Sequence.items(vm, fields), i));
            NamedTupleTypeObject.field(heap, type, i, Word.qstr(field));
        }
        NamedTupleTypeObject.complete(heap, type, name);
        return type;
    }

    private static long make(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        int count = NamedTupleTypeObject.COUNT.get(heap, type);
        int given = args.count() + args.keywords();
        if (given != count) {
            throw wrongCount(vm, type, count, given);
        }
        int tuple = TupleObject.create(heap, type, count);
        heap.copy(args.address(), TupleObject.items(heap, tuple), heap.words(args.count()));
        for (int i = 0; i < args.keywords(); i++) {
            int name = vm.strings.intern(args.keyword(i));
            int field = NamedTupleTypeObject.find(heap, type, name);
            if (field < 0) {
                throw vm.argumentError("unexpected keyword argument '%q'", vm.names.string(name));
            }
            if (TupleObject.item(heap, tuple, field) != Word.NULL) {
                throw vm.argumentError("function got multiple values for argument '%q'", vm.names.string(name));
            }
            TupleObject.item(heap, tuple, field, args.keywordValue(i));
        }
        return tuple;
    }

    private static PythonError wrongCount(Vm vm, int type, int count, int given) {
        if (vm.profile.language().errorLevel() == ErrorLevel.DETAILED) {
            return vm.error(CoreType.TYPE_ERROR, "%q() takes %d positional arguments but %d were given",
                    vm.names.string(TypeObject.name(vm.heap, type)), count, given);
        }
        return vm.argumentError("function takes %d positional arguments but %d were given", count, given);
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        int tuple = Word.address(self);
        int type = vm.heap.fieldInt(tuple, 0);
        int name = TypeObject.name(vm.heap, type);
        out.memory(vm.heap, vm.names.address(name), vm.names.length(name));
        out.character('(');
        for (int i = 0; i < TupleObject.length(vm.heap, tuple); i++) {
            AttrTupleType.printItem(vm, out, tuple, i, NamedTupleTypeObject.field(vm.heap, type, i));
        }
        out.character(')');
    }

    private static long load(Vm vm, long self, int name) {
        Heap heap = vm.heap;
        int tuple = Word.address(self);
        int field = NamedTupleTypeObject.find(heap, heap.fieldInt(tuple, 0), name);
        if (field >= 0) {
            return TupleObject.item(heap, tuple, field);
        }
        if (!vm.profile.language().has(Option.PY_COLLECTIONS_NAMEDTUPLE__ASDICT)) {
            return Word.NULL;
        }
        int methods = TypeObject.LOCALS_DICT.get(heap, CoreType.NAMEDTUPLE);
        long method = vm.maps.value(DictObject.map(heap, methods), name);
        if (method != Word.NULL) {
            vm.attributes.self = self;
        }
        return method;
    }

    private static boolean store(Vm vm, long self, int name, long value) {
        throw vm.error(CoreType.ATTRIBUTE_ERROR, "can't set attribute");
    }

    private static long asDict(Vm vm, long self) {
        Heap heap = vm.heap;
        int tuple = Word.address(self);
        int length = TupleObject.length(heap, tuple);
        int dict = DictObject.create(heap, length);
        heap.field(dict, 0, CoreType.ORDERED_DICT);
        int map = DictObject.map(heap, dict);
        MapObject.flags(heap, map, MapObject.flags(heap, map) | MapObject.ORDERED);
        for (int i = 0; i < length; i++) {
            int name = NamedTupleTypeObject.field(heap, heap.fieldInt(tuple, 0), i);
            vm.maps.put(map, Word.ofQstr(name), TupleObject.item(heap, tuple, i));
        }
        return dict;
    }
}
