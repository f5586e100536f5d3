package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.RegexObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `re.sub` (extmod/modre.c, re_sub_helper). The match that a function is given stands on the C stack, as upstream.
final class RegexSubstitution {

    private final Vm vm;
    private final Heap heap;
    private final int match;

    private RegexSubstitution(Vm vm, int match) {
        this.vm = vm;
        heap = vm.heap;
        this.match = match;
    }

    /// `sub(regex, replacement, text, count, flags)`; flags are not looked at.
    static long substitute(Vm vm, Args args) {
        Heap heap = vm.heap;
        int regex = ReModule.compiled(vm, args.word(0));
        int groups = RegexObject.groups(heap, regex) + 1;
        int stack = heap.stackPointer;
        int match = vm.calls.enter(RegexObject.matchWords(groups) + 1);
        var matcher = new RegexMatcher(vm, regex, args.word(2));
        RegexObject.initialiseMatch(heap, match, vm.rom.type(ReModule.MATCH), groups, args.word(2));
        long made = new RegexSubstitution(vm, match).all(matcher, args.word(1), args.word(2), args.integer(3, 0));
        heap.stackPointer = stack;
        return made;
    }

    private long all(RegexMatcher matcher, long replacement, long where, int count) {
        int captures = RegexObject.captures(heap, match);
        int left = count;
        Vstr result = null;
        int mark = heap.fresh();
        while (matcher.run(captures, false)) {
            int start = RegexObject.start(heap, match, 0);
            int end = RegexObject.end(heap, match, 0);
            if (start == end) {
                break;
            }
            if (result == null) {
                result = new Vstr(heap, start - matcher.begin);
            }
            result.memory(heap, matcher.begin, start - matcher.begin);
            long text = vm.calls.isCallable(replacement) ? vm.calls.call(replacement, match) : replacement;
            expand(result, vm.strings.textChecked(text));
            heap.field(match, RegexObject.matchWords(RegexObject.matched(heap, match)), result.address());
            heap.release(mark);
            matcher.begin = end;
            if (--left == 0) {
                break;
            }
        }
        if (result == null) {
            return where;
        }
        result.memory(heap, matcher.begin, matcher.end - matcher.begin);
        return ReModule.newText(vm, where, result);
    }

    /// Adds a replacement, in which `\1` and `\g<1>` stand for groups; a backslash before anything else is dropped.
    private void expand(Vstr to, long replacement) {
        int text = vm.strings.address(replacement);
        int end = text + vm.strings.length(replacement);
        for (int at = text; at < end && heap.int8(at) != 0;) {
            int c = heap.int8(at++);
            if (c != '\\') {
                to.character(c);
                continue;
            }
            boolean isNamed = at + 1 < end && heap.int8(at) == 'g' && heap.int8(at + 1) == '<';
            at += isNamed ? 2 : 0;
            int digits = at;
            int number = 0;
            while (at < end && isDigit(heap.int8(at))) {
                number = number * 10 + heap.int8(at++) - '0';
            }
            if (at > digits) {
                addGroup(to, number);
                at += isNamed && at < end && heap.int8(at) == '>' ? 1 : 0;
            } else if (at < end && heap.int8(at) == '\\') {
                to.character(heap.int8(at++));
            }
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void addGroup(Vstr to, int number) {
        if (Integer.compareUnsigned(number, RegexObject.matched(heap, match)) >= 0) {
            throw vm.error(CoreType.INDEX_ERROR, Word.smallInt(number));
        }
        int start = RegexObject.start(heap, match, number);
        if (start != 0) {
            to.memory(heap, start, RegexObject.end(heap, match, number) - start);
        }
    }
}
