package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// `object` (py/objobject.c). Its methods are there for classes that call them through `super()`.
public final class ObjectType {

    public static final BuiltinType TYPE = BuiltinType.core("object", CoreType.OBJECT)
            .construct(0, 0, ObjectType::make)
            .method("__init__", (vm, self) -> Word.NONE).when(Option.CPYTHON_COMPAT)
            .staticMethod("__new__", ObjectType::newInstance).when(Option.CPYTHON_COMPAT)
            .method("__setattr__", ObjectType::setAttribute).when(Option.CPYTHON_COMPAT, Option.PY_DELATTR_SETATTR)
            .method("__delattr__", ObjectType::deleteAttribute).when(Option.CPYTHON_COMPAT, Option.PY_DELATTR_SETATTR);

    private ObjectType() {
    }

    private static long make(Vm vm, int type, Args args) {
        int object = vm.heap.allocate(vm.heap.wordBytes());
        vm.heap.word(object, type);
        return object;
    }

    private static long newInstance(Vm vm, long type) {
        if (TypeObject.of(vm.heap, type) != CoreType.TYPE || !ClassLookup.isInstanceType(vm, Word.address(type))) {
            throw vm.error(CoreType.TYPE_ERROR, "arg must be user-type");
        }
        return InstanceType.create(vm, Word.address(type));
    }

    private static int attributes(Vm vm, long self, long attribute) {
        Heap heap = vm.heap;
        if (!ClassLookup.isInstanceType(vm, TypeObject.of(heap, self))) {
            throw vm.error(CoreType.TYPE_ERROR, "arg must be user-type");
        }
        if (!vm.isStr(attribute)) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        return InstanceObject.map(heap, Word.address(self));
    }

    private static long setAttribute(Vm vm, long self, long attribute, long value) {
        vm.maps.put(attributes(vm, self, attribute), attribute, value);
        return Word.NONE;
    }

    private static long deleteAttribute(Vm vm, long self, long attribute) {
        if (vm.maps.remove(attributes(vm, self, attribute), attribute) == Word.NULL) {
            throw vm.error(CoreType.ATTRIBUTE_ERROR, "no such attribute");
        }
        return Word.NONE;
    }
}
