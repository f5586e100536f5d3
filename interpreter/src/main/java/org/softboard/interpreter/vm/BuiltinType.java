package org.softboard.interpreter.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.NativeFunction.Function0;
import org.softboard.interpreter.vm.NativeFunction.Function1;
import org.softboard.interpreter.vm.NativeFunction.Function2;
import org.softboard.interpreter.vm.NativeFunction.Function3;
import org.softboard.interpreter.vm.NativeFunction.FunctionN;

/// A type written in Java: its behaviour (the slots of py/obj.h's mp_obj_type_t) and the table of its methods, declared
/// in one chain. It holds no state of a machine, so machines share it.
public final class BuiltinType {

    /// Makes an object: `type` is the address of the type called, which may be another row that shares this maker.
    @FunctionalInterface
    public interface Make {
        long make(Vm vm, int type, Args args);
    }

    @FunctionalInterface
    public interface Print {
        void print(Vm vm, Printer out, long self, PrintKind kind);
    }

    @FunctionalInterface
    public interface Call {
        long call(Vm vm, long self, Args args);
    }

    /// NULL if the operator is not supported.
    @FunctionalInterface
    public interface Unary {
        long apply(Vm vm, UnaryOperator operator, long self);
    }

    /// NULL if the operator is not supported for these operands.
    @FunctionalInterface
    public interface Binary {
        long apply(Vm vm, BinaryOperator operator, long left, long right);
    }

    /// Computes an attribute. NULL: there is none; SENTINEL: look in the method table. A method sets
    /// `vm.attributes.self` to what it is bound to.
    @FunctionalInterface
    public interface Load {
        long load(Vm vm, long self, int name);
    }

    /// Stores an attribute, or deletes it when the value is NULL; false if that cannot be done.
    @FunctionalInterface
    public interface Store {
        boolean store(Vm vm, long self, int name, long value);
    }

    /// Loads (value SENTINEL), deletes (value NULL) or stores an item; the result of a store or delete is None. NULL if
    /// it cannot be done.
    @FunctionalInterface
    public interface Subscript {
        long subscript(Vm vm, long self, long index, long value);
    }

    /// Gives an iterator, made in the four words at `room` or, if that is 0, on the heap.
    @FunctionalInterface
    public interface Iterate {
        long iterate(Vm vm, long self, int room);
    }

    /// The next item, NULL at the end.
    @FunctionalInterface
    public interface Next {
        long next(Vm vm, long self);
    }

    /// Where the bytes of an object are; null if it cannot be had that way.
    @FunctionalInterface
    public interface BufferSource {
        @Nullable Buffer buffer(Vm vm, long self, boolean write);
    }

    /// The slots that objects of a class find in the class's native base (py/obj.h).
    public enum Slot {
        MAKE, PRINT, CALL, UNARY, BINARY, SUBSCRIPT, ITERATE, BUFFER
    }

    private final String name;
    private final int coreAddress;
    private final List<Member> members = new ArrayList<>();
    private Set<Option> needs = Set.of();
    @Nullable Make make;
    @Nullable Print print;
    @Nullable Call call;
    @Nullable Unary unary;
    @Nullable Binary binary;
    @Nullable Load load;
    @Nullable Store store;
    @Nullable Subscript subscript;
    @Nullable Iterate iterate;
    @Nullable Next next;
    @Nullable BufferSource buffer;
    @Nullable BuiltinType parent;
    @Nullable Stream stream;
    @Nullable VirtualPin virtualPin;
    private @Nullable FileSystem fileSystem;
    boolean bindsSelf;
    boolean builtinFunction;
    boolean comparesTypes;
    boolean notReflexive;
    boolean hasNotEqual;
    boolean isInstance;

    private BuiltinType(String name, int coreAddress) {
        this.name = name;
        this.coreAddress = coreAddress;
    }

    /// A type whose address is the same in every machine (`CoreType`).
    public static BuiltinType core(String name, int address) {
        return new BuiltinType(name, address);
    }

    /// Any other type; its address is given when a machine's ROM image is laid out.
    public static BuiltinType named(String name) {
        return new BuiltinType(name, 0);
    }

    /// Only builds with these options have the type.
    public BuiltinType needs(Option... options) {
        needs = Set.of(options);
        return this;
    }

    /// Only builds with these options have the row declared last.
    public BuiltinType when(Option... options) {
        Set<Option> all = Set.of(options);
        return when(profile -> profile.hasAll(all));
    }

    /// Only these builds have the row declared last.
    public BuiltinType when(Predicate<LanguageProfile> builds) {
        members.add(new Member.Conditional(members.removeLast(), builds));
        return this;
    }

    /// Only builds with this option have these rows.
    public BuiltinType when(Option option, Consumer<BuiltinType> rows) {
        return when(profile -> profile.has(option), rows);
    }

    /// Only these builds have these rows.
    public BuiltinType when(Predicate<LanguageProfile> builds, Consumer<BuiltinType> rows) {
        int from = members.size();
        rows.accept(this);
        members.subList(from, members.size()).replaceAll(row -> new Member.Conditional(row, builds));
        return this;
    }

    public BuiltinType construct(Make maker) {
        make = maker;
        return this;
    }

    /// A maker of which the numbers of positional arguments are checked; it takes no keywords.
    public BuiltinType construct(int least, int most, Make maker) {
        make = (vm, type, args) -> {
            args.check(least, most, false);
            return maker.make(vm, type, args);
        };
        return this;
    }

    public BuiltinType print(Print printer) {
        print = printer;
        return this;
    }

    public BuiltinType call(Call caller) {
        call = caller;
        return this;
    }

    public BuiltinType unary(Unary operation) {
        unary = operation;
        return this;
    }

    public BuiltinType binary(Binary operation) {
        binary = operation;
        return this;
    }

    public BuiltinType attributes(Load loader) {
        load = loader;
        return this;
    }

    public BuiltinType attributes(Load loader, Store storer) {
        load = loader;
        store = storer;
        return this;
    }

    public BuiltinType subscript(Subscript operation) {
        subscript = operation;
        return this;
    }

    public BuiltinType iterate(Iterate iterator) {
        iterate = iterator;
        return this;
    }

    /// Gives the next item; an object of such a type is its own iterator unless `iterate` says otherwise.
    public BuiltinType next(Next step) {
        next = step;
        return this;
    }

    public BuiltinType buffer(BufferSource source) {
        buffer = source;
        return this;
    }

    /// Objects are streams.
    public BuiltinType stream(Stream protocol) {
        stream = protocol;
        return this;
    }

    /// Objects are pins.
    public BuiltinType virtualPin(VirtualPin protocol) {
        virtualPin = protocol;
        return this;
    }

    /// Objects are file systems.
    public BuiltinType fileSystem(FileSystem protocol) {
        fileSystem = protocol;
        return this;
    }

    public BuiltinType parent(BuiltinType base) {
        parent = base;
        return this;
    }

    /// Objects of this type, found in a class, become methods (MP_TYPE_FLAG_BINDS_SELF).
    public BuiltinType bindsSelf() {
        bindsSelf = true;
        return this;
    }

    /// A function written in Java: in a class made by Python it acts as a static method (MP_TYPE_FLAG_BUILTIN_FUN).
    public BuiltinType builtinFunction() {
        bindsSelf = true;
        builtinFunction = true;
        return this;
    }

    /// Equality is asked of `binary` also when the types differ (MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE).
    public BuiltinType comparesOtherTypes() {
        comparesTypes = true;
        return this;
    }

    /// An object may differ from itself (MP_TYPE_FLAG_EQ_NOT_REFLEXIVE).
    public BuiltinType notReflexive() {
        notReflexive = true;
        return this;
    }

    /// `!=` is asked of `binary` before `==` (MP_TYPE_FLAG_EQ_HAS_NEQ_TEST).
    public BuiltinType hasNotEqual() {
        hasNotEqual = true;
        return this;
    }

    /// The behaviour of objects whose classes were made by Python code.
    public BuiltinType isInstance() {
        isInstance = true;
        return this;
    }

    public BuiltinType method(String method, Function1 code) {
        return add(new Member.Function(NativeFunction.of(method, code)));
    }

    public BuiltinType method(String method, Function2 code) {
        return add(new Member.Function(NativeFunction.of(method, code)));
    }

    public BuiltinType method(String method, Function3 code) {
        return add(new Member.Function(NativeFunction.of(method, code)));
    }

    public BuiltinType method(String method, int least, int most, FunctionN code) {
        return add(new Member.Function(NativeFunction.of(method, least, most, code)));
    }

    public BuiltinType methodWithKeywords(String method, int least, FunctionN code) {
        return add(new Member.Function(NativeFunction.withKeywords(method, least, code)));
    }

    public BuiltinType staticMethod(String method, Function0 code) {
        return add(new Member.StaticMethod(NativeFunction.of(method, code)));
    }

    public BuiltinType staticMethod(String method, Function1 code) {
        return add(new Member.StaticMethod(NativeFunction.of(method, code)));
    }

    public BuiltinType staticMethod(String method, Function2 code) {
        return add(new Member.StaticMethod(NativeFunction.of(method, code)));
    }

    public BuiltinType staticMethod(String method, int least, int most, FunctionN code) {
        return add(new Member.StaticMethod(NativeFunction.of(method, least, most, code)));
    }

    public BuiltinType staticMethodWithKeywords(String method, int least, FunctionN code) {
        return add(new Member.StaticMethod(NativeFunction.withKeywords(method, least, code)));
    }

    public BuiltinType classMethod(String method, int least, int most, FunctionN code) {
        return add(new Member.ClassMethod(NativeFunction.of(method, least, most, code)));
    }

    public BuiltinType constant(String constant, long value) {
        return add(new Member.Number(constant, value));
    }

    public BuiltinType value(String attribute, Member.Maker maker) {
        return add(new Member.Value(attribute, maker));
    }

    public BuiltinType type(String attribute, BuiltinType inner) {
        return add(new Member.Type(attribute, inner));
    }

    /// Any row, for tables that types share.
    public BuiltinType add(Member member) {
        members.add(member);
        return this;
    }

    /// Has it the address of another type, in the place of which it stands?
    public boolean isInPlaceOf(BuiltinType other) {
        return coreAddress != 0 && coreAddress == other.coreAddress;
    }

    public String name() {
        return name;
    }

    public boolean has(Slot slot) {
        return switch (slot) {
            case MAKE -> make != null;
            case PRINT -> print != null;
            case CALL -> call != null;
            case UNARY -> unary != null;
            case BINARY -> binary != null;
            case SUBSCRIPT -> subscript != null;
            case ITERATE -> iterate != null || next != null;
            case BUFFER -> buffer != null;
        };
    }

    /// How objects are made by calling the type; null if they cannot be.
    public @Nullable Make make() {
        return make;
    }

    /// What objects tell `import`; null if they are no file systems of Java's.
    public @Nullable FileSystem fileSystem() {
        return fileSystem;
    }

    /// Is this the behaviour of objects of Python classes?
    public boolean behavesAsInstance() {
        return isInstance;
    }

    int coreAddress() {
        return coreAddress;
    }

    public List<Member> members() {
        return members;
    }

    Set<Option> needs() {
        return needs;
    }

    @Override
    public String toString() {
        return name;
    }
}
