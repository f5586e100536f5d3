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

/// A module written in Java, declared in one chain; it holds no state of a machine.
public final class BuiltinModule {

    private final String name;
    private final List<Member> members = new ArrayList<>();
    private Set<Option> needs = Set.of();
    private boolean extensible;
    private boolean foldsNumbers;
    BuiltinType.@Nullable Load load;
    BuiltinType.@Nullable Store store;

    private BuiltinModule(String name) {
        this.name = name;
    }

    public static BuiltinModule named(String name) {
        return new BuiltinModule(name);
    }

    /// Only builds with these options have the module.
    public BuiltinModule needs(Option... options) {
        needs = Set.of(options);
        return this;
    }

    /// Only builds with these options have the row declared last.
    public BuiltinModule when(Option... options) {
        Set<Option> all = Set.of(options);
        return when(profile -> profile.hasAll(all));
    }

    /// Only these builds have the row declared last.
    public BuiltinModule when(Predicate<LanguageProfile> builds) {
        members.add(new Member.Conditional(members.removeLast(), builds));
        return this;
    }

    /// Only builds with this option have these rows.
    public BuiltinModule when(Option option, Consumer<BuiltinModule> rows) {
        return when(profile -> profile.has(option), rows);
    }

    /// Only these builds have these rows.
    public BuiltinModule when(Predicate<LanguageProfile> builds, Consumer<BuiltinModule> rows) {
        int from = members.size();
        rows.accept(this);
        members.subList(from, members.size()).replaceAll(row -> new Member.Conditional(row, builds));
        return this;
    }

    /// A file of the same name in the path comes first; `u` + name reaches the built-in one.
    public BuiltinModule extensible() {
        extensible = true;
        return this;
    }

    /// The compiler puts the numbers of this module in place of their names (MICROPY_PORT_CONSTANTS), even where the
    /// module is not imported.
    public BuiltinModule foldsNumbers() {
        foldsNumbers = true;
        return this;
    }

    public BuiltinModule function(NativeFunction function) {
        return add(new Member.Function(function));
    }

    public BuiltinModule function(String function, Function0 code) {
        return add(new Member.Function(NativeFunction.of(function, code)));
    }

    public BuiltinModule function(String function, Function1 code) {
        return add(new Member.Function(NativeFunction.of(function, code)));
    }

    public BuiltinModule function(String function, Function2 code) {
        return add(new Member.Function(NativeFunction.of(function, code)));
    }

    public BuiltinModule function(String function, Function3 code) {
        return add(new Member.Function(NativeFunction.of(function, code)));
    }

    public BuiltinModule function(String function, int least, int most, FunctionN code) {
        return add(new Member.Function(NativeFunction.of(function, least, most, code)));
    }

    public BuiltinModule functionWithKeywords(String function, int least, FunctionN code) {
        return add(new Member.Function(NativeFunction.withKeywords(function, least, code)));
    }

    public BuiltinModule constant(String constant, long value) {
        return add(new Member.Number(constant, value));
    }

    public BuiltinModule text(String constant, String value) {
        return add(new Member.Text(constant, value));
    }

    public BuiltinModule value(String attribute, Member.Maker maker) {
        return add(new Member.Value(attribute, maker));
    }

    public BuiltinModule type(BuiltinType type) {
        return add(new Member.Type(type.name(), type));
    }

    public BuiltinModule type(String attribute, BuiltinType type) {
        return add(new Member.Type(attribute, type));
    }

    public BuiltinModule module(String attribute, BuiltinModule module) {
        return add(new Member.Module(attribute, module));
    }

    /// Attributes that are computed or can be stored (such as sys.ps1); asked when the table has no such name.
    public BuiltinModule attributes(BuiltinType.Load loader, BuiltinType.Store storer) {
        load = loader;
        store = storer;
        return this;
    }

    public BuiltinModule add(Member member) {
        members.add(member);
        return this;
    }

    public String name() {
        return name;
    }

    public boolean isExtensible() {
        return extensible;
    }

    boolean isFolded() {
        return foldsNumbers;
    }

    public List<Member> members() {
        return members;
    }

    Set<Option> needs() {
        return needs;
    }
}
