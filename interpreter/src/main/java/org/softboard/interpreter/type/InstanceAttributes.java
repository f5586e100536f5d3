package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.PropertyObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Vm;

/// The attributes of objects of Python classes: their own, their class's, properties, descriptors, `__getattr__` and
/// its like (py/objtype.c).
final class InstanceAttributes {

    private InstanceAttributes() {
    }

    private static boolean hasAccessors(Vm vm, int type) {
        return (TypeObject.flags(vm.heap, type) & TypeObject.HAS_SPECIAL_ACCESSORS) != 0;
    }

    static long load(Vm vm, long self, int name) {
        Heap heap = vm.heap;
        int instance = Word.address(self);
        int own = vm.maps.find(InstanceObject.map(heap, instance), Word.ofQstr(name));
        if (own != 0) {
            return heap.word(own + heap.wordBytes());
        }
        if (name == Qstr.__DICT__ && vm.profile.language().cpythonCompat()) {
            return readOnlyCopy(heap, InstanceObject.map(heap, instance), CoreType.DICT);
        }
        int type = heap.fieldInt(instance, 0);
        long member = ClassLookup.find(vm, self, type, name, null);
        if (member != Word.NULL) {
            return hasAccessors(vm, type) ? loadThrough(vm, self, type, member) : member;
        }
        return mayBeComputed(vm, name) ? compute(vm, self, name) : Word.NULL;
    }

    /// A dict with the entries of a map, which cannot be changed.
    static long readOnlyCopy(Heap heap, int map, int type) {
        int capacity = MapObject.capacity(heap, map);
        int dict = DictObject.create(heap, capacity);
        heap.field(dict, 0, type);
        int copy = DictObject.map(heap, dict);
        heap.copy(MapObject.table(heap, map), MapObject.table(heap, copy), heap.words(2 * capacity));
        MapObject.flags(heap, copy, MapObject.flags(heap, map) | MapObject.FIXED);
        MapObject.used(heap, copy, MapObject.used(heap, map));
        return dict;
    }

    /// A class's member read through a property or its `__get__`.
    private static long loadThrough(Vm vm, long self, int type, long member) {
        Heap heap = vm.heap;
        long bound = vm.attributes.self;
        if (TypeObject.of(heap, member) == CoreType.PROPERTY) {
            long getter = PropertyObject.GETTER.get(heap, Word.address(member));
            if (getter == Word.NONE) {
                throw vm.error(CoreType.ATTRIBUTE_ERROR, "unreadable attribute");
            }
            long value = vm.calls.call(getter, self);
            vm.attributes.self = Word.NULL;
            return value;
        }
        if (vm.profile.language().has(Option.PY_DESCRIPTORS)) {
            long get = vm.attributes.find(member, Qstr.__GET__);
            if (get != Word.NULL) {
                long value = vm.calls.callBound(get, vm.attributes.self, self, type);
                vm.attributes.self = bound;
                return value;
            }
            vm.attributes.self = bound;
        }
        return member;
    }

    private static boolean mayBeComputed(Vm vm, int name) {
        if (name == Qstr.__GETATTR__) {
            return false;
        }
        if (name == Qstr.__GET__ || name == Qstr.__SET__ || name == Qstr.__DELETE__ || name == Qstr.__SET_NAME__) {
            return !vm.profile.language().has(Option.PY_DESCRIPTORS);
        }
        return !(name == Qstr.__SETATTR__ || name == Qstr.__DELATTR__)
                || !vm.profile.language().has(Option.PY_DELATTR_SETATTR);
    }

    private static long compute(Vm vm, long self, int name) {
        long method = vm.attributes.find(self, Qstr.__GETATTR__);
        if (method == Word.NULL) {
            return Word.NULL;
        }
        long value = InstanceType.call(vm, method, Word.ofQstr(name));
        vm.attributes.self = Word.NULL;
        return value;
    }

    static boolean store(Vm vm, long self, int name, long value) {
        Heap heap = vm.heap;
        int type = heap.fieldInt(Word.address(self), 0);
        if (hasAccessors(vm, type)) {
            long member = ClassLookup.find(vm, self, type, name, null);
            if (member != Word.NULL) {
                if (TypeObject.of(heap, member) == CoreType.PROPERTY) {
                    return storeInProperty(vm, self, Word.address(member), value);
                }
                if (vm.profile.language().has(Option.PY_DESCRIPTORS) && storeThrough(vm, self, member, value)) {
                    return true;
                }
            }
            if (vm.profile.language().has(Option.PY_DELATTR_SETATTR) && storeByMethod(vm, self, name, value)) {
                return true;
            }
        }
        int map = InstanceObject.map(heap, Word.address(self));
        if (value == Word.NULL) {
            return vm.maps.remove(map, Word.ofQstr(name)) != Word.NULL;
        }
        vm.maps.put(map, Word.ofQstr(name), value);
        return true;
    }

    private static boolean storeInProperty(Vm vm, long self, int property, long value) {
        long accessor = (value == Word.NULL ? PropertyObject.DELETER : PropertyObject.SETTER).get(vm.heap, property);
        if (accessor == Word.NONE) {
            return false;
        }
        if (value == Word.NULL) {
            vm.calls.call(accessor, self);
        } else {
            vm.calls.call(accessor, self, value);
        }
        return true;
    }

    private static boolean storeThrough(Vm vm, long self, long member, long value) {
        long method = vm.attributes.find(member, value == Word.NULL ? Qstr.__DELETE__ : Qstr.__SET__);
        if (method == Word.NULL) {
            return false;
        }
        if (value == Word.NULL) {
            InstanceType.call(vm, method, self);
        } else {
            vm.calls.callBound(method, vm.attributes.self, self, value);
        }
        return true;
    }

    private static boolean storeByMethod(Vm vm, long self, int name, long value) {
        long method = vm.attributes.find(self, value == Word.NULL ? Qstr.__DELATTR__ : Qstr.__SETATTR__);
        if (method == Word.NULL) {
            return false;
        }
        if (value == Word.NULL) {
            InstanceType.call(vm, method, Word.ofQstr(name));
        } else {
            vm.calls.callBound(method, vm.attributes.self, Word.ofQstr(name), value);
        }
        return true;
    }
}
