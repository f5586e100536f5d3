package org.softboard.interpreter.type;

import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.vm.BuiltinType;

/// All types that every machine has: a row here for each of [CoreType].
public final class CoreTypes {

    private static final List<BuiltinType> ALL = list();

    private CoreTypes() {
    }

    public static List<BuiltinType> all() {
        return ALL;
    }

    private static List<BuiltinType> list() {
        List<BuiltinType> types = new ArrayList<>(List.of(
                // classes and what belongs to them
                ClassType.TYPE, ObjectType.TYPE, SuperType.TYPE, PropertyType.TYPE, StaticMethodType.TYPE,
                StaticMethodType.CLASS_METHOD,
                // singletons
                SingletonType.NONE, SingletonType.ELLIPSIS, SingletonType.NOT_IMPLEMENTED,
                // numbers
                BoolType.TYPE, IntType.TYPE, FloatType.TYPE, ComplexType.TYPE,
                // text and bytes
                StrType.TYPE, StrType.ITERATOR, BytesType.TYPE, BytesType.ITERATOR, BytearrayType.TYPE,
                ArrayType.TYPE, ArrayType.ITERATOR, MemoryviewType.TYPE, StringIoType.TEXT, StringIoType.BYTES,
                StandardStream.TYPE, StandardStream.BYTES,
                // containers
                ListType.TYPE, ListType.ITERATOR, TupleType.TYPE, TupleType.ITERATOR, NamedTupleType.TYPE,
                AttrTupleType.TYPE, DictType.TYPE, DictType.ORDERED, DictType.ITERATOR, DictViewType.TYPE,
                DictViewType.ITERATOR, SetType.TYPE, SetType.FROZEN, SetType.ITERATOR, DequeType.TYPE,
                DequeType.ITERATOR, RangeType.TYPE, RangeType.ITERATOR, SliceType.TYPE,
                // iterators
                EnumerateType.TYPE, ZipType.TYPE, MapType.TYPE, FilterType.TYPE, ReversedType.TYPE,
                GetItemIterator.TYPE, GeneratorType.TYPE,
                // functions and modules
                FunctionType.TYPE, FunctionType.GENERATOR, AssemblerFunctionType.TYPE, ClosureType.TYPE,
                ClosureType.CELL, BoundMethodType.TYPE,
                BoundMethodType.CHECKED, ModuleType.TYPE, BuiltinType.core("code", CoreType.CODE)));
        types.addAll(FunctionType.natives());
        types.addAll(ExceptionTypes.all());
        return List.copyOf(types);
    }
}
