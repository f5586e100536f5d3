package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.RegexObject;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// Makes the code of a regular expression in two passes (lib/re1.5/compilecode.c): the first only measures.
final class RegexCompiler {

    private static final int FAILED = -1;
    /// `Save 0` before, `Save 1` and `Match` behind.
    private static final int FRAME_BYTES = 5;

    private final Vm vm;
    private final Heap heap;
    private final int text;
    private final int length;
    private int code;
    private int pc;
    private int instructions;
    private int groups;
    private boolean tooFar;

    private RegexCompiler(Vm vm, long pattern) {
        this.vm = vm;
        heap = vm.heap;
        text = vm.strings.address(pattern);
        length = vm.strings.length(pattern);
    }

    /// The compiled form of a str or bytes, an object of the type given.
    static int compile(Vm vm, int type, long pattern) {
        var compiler = new RegexCompiler(vm, vm.strings.textChecked(pattern));
        int size = compiler.measure();
        if (size == FAILED) {
            throw vm.valueError("error in regex", "regex too complex");
        }
        int regex = RegexObject.create(vm.heap, type, size);
        compiler.write(regex);
        return regex;
    }

    private int measure() {
        pc = FRAME_BYTES + RegexCode.SEARCH_BYTES;
        return alternatives(0) == FAILED ? FAILED : pc;
    }

    private void write(int regex) {
        code = RegexObject.code(heap, regex);
        pc = 0;
        instructions = 5;
        groups = 0;
        emit(RegexCode.RSPLIT);
        emit(3);
        emit(RegexCode.ANY);
        emit(RegexCode.JUMP);
        emit(-RegexCode.SEARCH_BYTES);
        emit(RegexCode.SAVE);
        emit(0);
        int end = alternatives(0);
        if (end == FAILED || at(end) != 0) {
            throw bad();
        }
        emit(RegexCode.SAVE);
        emit(1);
        emit(RegexCode.MATCH);
        RegexObject.count(heap, regex, instructions + 1, groups);
    }

    private PythonError bad() {
        return vm.error(CoreType.VALUE_ERROR, "error in regex");
    }

    /// The byte at a place of the pattern, 0 behind its end.
    private int at(int place) {
        return place < length ? heap.int8(text + place) : 0;
    }

    // ---- emitting ----

    private void emit(int value) {
        put(pc++, value);
    }

    private void put(int place, int value) {
        if (code != 0) {
            heap.int8(code + place, value);
        }
    }

    /// A number that must fit a signed byte.
    private void putChecked(int place, int value) {
        tooFar |= value != (byte) value;
        put(place, value);
    }

    /// Makes room for a jump at a place, moving what follows.
    private void insertJump(int place, int opcode, int extra) {
        if (code != 0) {
            heap.copy(code + place, code + place + 2, pc - place);
        }
        pc += 2;
        put(place, opcode);
        putChecked(place + 1, pc + extra - place - 2);
        instructions++;
    }

    private void jumpBack(int opcode, int to) {
        put(pc, opcode);
        putChecked(pc + 1, to - pc - 2);
        pc += 2;
        instructions++;
    }

    // ---- the pattern ----

    /// Compiles from a place up to the end or a closing parenthesis; gives that place or FAILED.
    private int alternatives(int from) {
        int stack = heap.stackPointer;
        heap.stackPointer -= vm.profile.stack().native_();
        vm.calls.checkRecursion();
        int start = pc;
        int term = pc;
        int alternative = 0;
        int i = from;
        for (; at(i) != 0 && at(i) != ')'; i++) {
            switch (at(i)) {
                case '[' -> {
                    term = pc;
                    i = characterClass(i + 1);
                }
                case '(' -> {
                    term = pc;
                    i = group(i + 1);
                }
                case '?', '*', '+' -> {
                    if (pc == term) {
                        return FAILED;
                    }
                    i += repeat(at(i), at(i + 1) == '?', term);
                    term = pc;
                }
                case '|' -> {
                    endAlternative(alternative);
                    insertJump(start, RegexCode.SPLIT, 2);
                    emit(RegexCode.JUMP);
                    alternative = pc++;
                    instructions++;
                    term = pc;
                }
                case '^', '$' -> {
                    emit(at(i) == '^' ? RegexCode.BEGIN : RegexCode.END);
                    instructions++;
                    term = pc;
                }
                default -> {
                    term = pc;
                    i = character(i);
                }
            }
            if (i == FAILED) {
                return FAILED;
            }
        }
        endAlternative(alternative);
        heap.stackPointer = stack;
        return tooFar ? FAILED : i;
    }

    /// Lets the jump at the end of the last alternative lead here.
    private void endAlternative(int operand) {
        if (operand != 0) {
            putChecked(operand, pc - operand - 1);
        }
    }

    private static boolean isClassName(int c) {
        return (c | 0x20) == 'd' || (c | 0x24) == 'w';
    }

    /// One byte that matches itself, any, or a named class; gives the place of its last byte.
    private int character(int from) {
        instructions++;
        if (at(from) == '.') {
            emit(RegexCode.ANY);
            return from;
        }
        int place = at(from) == '\\' ? from + 1 : from;
        int c = at(place);
        if (c == 0) {
            return FAILED;
        }
        emit(place != from && isClassName(c) ? RegexCode.NAMED_CLASS : RegexCode.CHAR);
        emit(c);
        return place;
    }

    private int characterClass(int from) {
        int i = from;
        boolean negated = at(i) == '^';
        emit(negated ? RegexCode.CLASS_NOT : RegexCode.CLASS);
        i += negated ? 1 : 0;
        int counter = pc++;
        instructions++;
        int count = 0;
        for (; at(i) != ']'; i++, count++) {
            int c = at(i);
            if (c == '\\') {
                c = at(++i);
                if (isClassName(c)) {
                    emit(RegexCode.NAMED_IN_CLASS);
                    emit(c);
                    continue;
                }
            }
            if (c == 0) {
                return FAILED;
            }
            if (at(i + 1) == '-' && at(i + 2) != ']') {
                i += 2;
            }
            emit(c);
            emit(at(i));
        }
        putChecked(counter, count);
        return i;
    }

    private int group(int from) {
        boolean captures = at(from) != '?' || at(from + 1) != ':';
        int number = captures ? ++groups : 0;
        if (captures) {
            save(2 * number);
        }
        int end = alternatives(captures ? from : from + 2);
        if (end == FAILED || at(end) != ')') {
            return FAILED;
        }
        if (captures) {
            save(2 * number + 1);
        }
        return end;
    }

    private void save(int slot) {
        emit(RegexCode.SAVE);
        putChecked(pc++, slot);
        instructions++;
    }

    /// A repetition of what begins at `term`; gives how many bytes more than one it took of the pattern.
    private int repeat(int kind, boolean lazy, int term) {
        if (kind == '+') {
            jumpBack(lazy ? RegexCode.SPLIT : RegexCode.RSPLIT, term);
        } else if (kind == '?') {
            insertJump(term, lazy ? RegexCode.RSPLIT : RegexCode.SPLIT, 0);
        } else {
            insertJump(term, lazy ? RegexCode.RSPLIT : RegexCode.SPLIT, 2);
            jumpBack(RegexCode.JUMP, term);
        }
        return lazy ? 1 : 0;
    }
}
