package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.RegexObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.Utf8;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `re` (extmod/modre.c): regular expressions compiled to small code. Shapes: [RegexObject].
public final class ReModule {

    /// What `re.match` gives.
    public static final BuiltinType MATCH = BuiltinType.named("match").needs(Option.PY_RE)
            .print((vm, out, self, kind) -> out
                    .text("<match num=" + RegexObject.matched(vm.heap, Word.address(self)) + ">"))
            .method("group", ReModule::group)
            .method("groups", ReModule::groups).when(Option.PY_RE_MATCH_GROUPS)
            .when(Option.PY_RE_MATCH_SPAN_START_END, type -> type
                    .method("span", 1, 2, ReModule::span)
                    .method("start", 1, 2, (vm, args) -> edge(vm, args, false))
                    .method("end", 1, 2, (vm, args) -> edge(vm, args, true)));

    /// What `re.compile` gives.
    public static final BuiltinType REGEX = BuiltinType.named("re").needs(Option.PY_RE)
            .print((vm, out, self, kind) -> out.text("<re " + vm.objects.hexAddress(self) + ">"))
            .method("match", 2, 4, (vm, args) -> match(vm, args, true))
            .method("search", 2, 4, (vm, args) -> match(vm, args, false))
            .method("split", 2, 3, ReModule::split)
            .method("sub", 3, 5, RegexSubstitution::substitute).when(Option.PY_RE_SUB);

    public static final BuiltinModule MODULE = BuiltinModule.named("re").needs(Option.PY_RE).extensible()
            .function("compile", 1, 2, (vm, args) -> RegexCompiler.compile(vm, vm.rom.type(REGEX), args.word(0)))
            .function("match", 2, 4, (vm, args) -> match(vm, args, true))
            .function("search", 2, 4, (vm, args) -> match(vm, args, false))
            .function("sub", 3, 5, RegexSubstitution::substitute).when(Option.PY_RE_SUB);

    private ReModule() {
    }

    private static boolean isCompiled(Vm vm, long regex) {
        return TypeObject.of(vm.heap, regex) == vm.rom.type(REGEX);
    }

    /// A compiled regular expression, compiled now if need be.
    static int compiled(Vm vm, long regex) {
        return isCompiled(vm, regex) ? Word.address(regex) : RegexCompiler.compile(vm, vm.rom.type(REGEX), regex);
    }

    /// A position to begin at and one to end at are heeded only by compiled expressions.
    private static long match(Vm vm, Args args, boolean anchored) {
        Heap heap = vm.heap;
        boolean wasCompiled = isCompiled(vm, args.word(0));
        int regex = compiled(vm, args.word(0));
        long subject = args.word(1);
        var matcher = new RegexMatcher(vm, regex, subject);
        if (wasCompiled && args.count() > 2) {
            matcher.between(args.integer(2), args.integer(3, Integer.MAX_VALUE));
        }
        int groups = RegexObject.groups(heap, regex) + 1;
        int match = RegexObject.createMatch(heap, groups);
        if (!matcher.run(RegexObject.captures(heap, match), anchored)) {
            heap.free(match);
            return Word.NONE;
        }
        RegexObject.initialiseMatch(heap, match, vm.rom.type(MATCH), groups, subject);
        return match;
    }

    /// A new str or bytes, as the subject is one.
    private static long part(Vm vm, long subject, int from, int to) {
        if (!vm.isStr(subject)) {
            return vm.strings.bytes(from, to - from);
        }
        if (vm.profile.language().has(Option.PY_BUILTINS_STR_UNICODE_CHECK)
                && !Utf8.isValid(vm.heap, from, to - from)) {
            throw vm.error(CoreType.UNICODE_ERROR);
        }
        return vm.strings.str(from, to - from);
    }

    private static long split(Vm vm, Args args) {
        Heap heap = vm.heap;
        int regex = args.object(0);
        long subject = args.word(1);
        var matcher = new RegexMatcher(vm, regex, subject);
        int most = args.integer(2, 0);
        int list = ListObject.create(heap, 0);
        int groups = RegexObject.groups(heap, regex);
        int stack = heap.stackPointer;
        int captures = vm.calls.enter(2 * (groups + 1));
        int mark = heap.fresh();
        while (matcher.run(captures, false)) {
            int start = heap.fieldInt(captures, 0);
            int end = heap.fieldInt(captures, 1);
            if (start == end) {
                break;
            }
            ListObject.append(heap, list, part(vm, subject, matcher.begin, start));
            if (groups > 0) {
                throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "splitting with sub-captures");
            }
            heap.release(mark);
            matcher.begin = end;
            if (--most == 0) {
                break;
            }
        }
        heap.stackPointer = stack;
        ListObject.append(heap, list, part(vm, subject, matcher.begin, matcher.end));
        return list;
    }

    // ---- matches ----

    private static int number(Vm vm, int match, long group) {
        int number = vm.toInt(group);
        if (number < 0 || number >= RegexObject.matched(vm.heap, match)) {
            throw vm.error(CoreType.INDEX_ERROR, group);
        }
        return number;
    }

    private static long group(Vm vm, long self, long group) {
        int match = Word.address(self);
        return group(vm, match, number(vm, match, group));
    }

    private static long group(Vm vm, int match, int number) {
        int start = RegexObject.start(vm.heap, match, number);
        return start == 0 ? Word.NONE
                : part(vm, RegexObject.subject(vm.heap, match), start, RegexObject.end(vm.heap, match, number));
    }

    private static long groups(Vm vm, long self) {
        int match = Word.address(self);
        int count = RegexObject.matched(vm.heap, match) - 1;
        if (count == 0) {
            return CoreType.EMPTY_TUPLE;
        }
        int tuple = TupleObject.create(vm.heap, count);
        for (int i = 0; i < count; i++) {
            TupleObject.item(vm.heap, tuple, i, group(vm, match, i + 1));
        }
        return tuple;
    }

    /// The position of a group's start or end, -1 for a group that took no part.
    private static long edge(Vm vm, Args args, boolean end) {
        Heap heap = vm.heap;
        int match = args.object(0);
        int number = args.count() == 1 ? 0 : number(vm, match, args.word(1));
        long subject = RegexObject.subject(heap, match);
        if (RegexObject.start(heap, match, number) == 0) {
            return Word.smallInt(-1);
        }
        int at = end ? RegexObject.end(heap, match, number) : RegexObject.start(heap, match, number);
        int text = vm.strings.address(subject);
        boolean countsCharacters = vm.isStr(subject) && vm.profile.language().has(Option.PY_BUILTINS_STR_UNICODE);
        return IntObject.of(heap, countsCharacters ? Utf8.index(heap, text, at) : at - text);
    }

    private static long span(Vm vm, Args args) {
        int tuple = TupleObject.create(vm.heap, 2);
        TupleObject.item(vm.heap, tuple, 0, edge(vm, args, false));
        TupleObject.item(vm.heap, tuple, 1, edge(vm, args, true));
        return tuple;
    }

    static long newText(Vm vm, long subject, Vstr text) {
        return vm.isStr(subject) ? vm.strings.str(text) : vm.strings.bytes(text);
    }
}
