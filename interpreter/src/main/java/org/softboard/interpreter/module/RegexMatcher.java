package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.RegexObject;
import org.softboard.interpreter.vm.Vm;

/// Runs the code of a regular expression on a text by going back where it fails (lib/re1.5/recursiveloop.c). Its
/// recursion takes the board's stack, and where that ends it fails as there.
final class RegexMatcher {

    /// Stack of one level on a Cortex-M, and what wider words take more.
    private static final int FRAME_WORDS = 12;

    private final Vm vm;
    private final Heap heap;
    private final int code;
    private final int captureCount;
    private final int line;

    /// Where the next run begins and the text ends.
    int begin;
    int end;

    private int captures;

    /// A matcher for the text of a str or bytes.
    RegexMatcher(Vm vm, int regex, long subject) {
        this.vm = vm;
        heap = vm.heap;
        code = RegexObject.code(heap, regex);
        captureCount = 2 * (RegexObject.groups(heap, regex) + 1);
        line = vm.strings.address(vm.strings.textChecked(subject));
        begin = line;
        end = line + vm.strings.length(subject);
    }

    /// Narrows the text to what lies between two positions.
    void between(int from, int to) {
        int length = end - line;
        int first = Math.clamp(from, 0, length);
        begin = line + first;
        end = line + Math.max(first, Math.min(to, length));
    }

    /// Matches at the beginning, or searches; writes starts and ends of groups to an address.
    boolean run(int capturesAt, boolean anchored) {
        captures = capturesAt;
        heap.fill(captures, heap.words(captureCount), 0);
        return run(anchored ? code + RegexCode.SEARCH_BYTES : code, begin);
    }

    private boolean run(int from, int subject) {
        int stack = heap.stackPointer;
        heap.stackPointer -= heap.words(FRAME_WORDS);
        vm.calls.checkRecursion();
        boolean matches = steps(from, subject);
        heap.stackPointer = stack;
        return matches;
    }

    private boolean steps(int from, int subject) {
        int pc = from;
        int at = subject;
        while (true) {
            heap.meter.charge(heap.meter.prices.byteCopied());
            int opcode = heap.int8(pc++);
            if (opcode < RegexCode.FIRST_ASSERTION && at >= end) {
                return false;
            }
            switch (opcode) {
                case RegexCode.CHAR -> {
                    if (heap.int8(at++) != heap.int8(pc++)) {
                        return false;
                    }
                }
                case RegexCode.ANY -> at++;
                case RegexCode.CLASS, RegexCode.CLASS_NOT -> {
                    if (isInClass(pc, heap.int8(at++)) != (opcode == RegexCode.CLASS)) {
                        return false;
                    }
                    pc += heap.int8(pc) * 2 + 1;
                }
                case RegexCode.NAMED_CLASS -> {
                    if (!isInNamedClass(heap.int8(pc++), heap.int8(at++))) {
                        return false;
                    }
                }
                case RegexCode.JUMP -> pc = target(pc);
                case RegexCode.SPLIT -> {
                    if (run(pc + 1, at)) {
                        return true;
                    }
                    pc = target(pc);
                }
                case RegexCode.RSPLIT -> {
                    if (run(target(pc), at)) {
                        return true;
                    }
                    pc++;
                }
                case RegexCode.SAVE -> {
                    int slot = heap.int8(pc++);
                    if (slot < captureCount) {
                        return save(slot, pc, at);
                    }
                }
                case RegexCode.BEGIN -> {
                    if (at != line) {
                        return false;
                    }
                }
                case RegexCode.END -> {
                    if (at != end) {
                        return false;
                    }
                }
                default -> {
                    return true;
                }
            }
        }
    }

    private int target(int operand) {
        return operand + 1 + (byte) heap.int8(operand);
    }

    private boolean save(int slot, int pc, int at) {
        int old = heap.fieldInt(captures, slot);
        heap.field(captures, slot, at);
        if (run(pc, at)) {
            return true;
        }
        heap.field(captures, slot, old);
        return false;
    }

    // ---- classes ----

    private boolean isInClass(int counter, int c) {
        int count = heap.int8(counter);
        for (int i = 0; i < count; i++) {
            int first = heap.int8(counter + 1 + 2 * i);
            int last = heap.int8(counter + 2 + 2 * i);
            boolean isIn = first == RegexCode.NAMED_IN_CLASS ? isInNamedClass(last, c) : c >= first && c <= last;
            if (isIn) {
                return true;
            }
        }
        return false;
    }

    /// Is the byte a digit (d), white space (s) or a letter, digit or underscore (w)? Capitals name the opposite.
    private static boolean isInNamedClass(int name, int c) {
        boolean isDigit = c >= '0' && c <= '9';
        boolean isIn = switch (name | 0x20) {
            case 'd' -> isDigit;
            case 's' -> c == ' ' || c >= '\t' && c <= '\r';
            default -> isDigit || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
        };
        return isIn == ((name & 0x20) != 0);
    }
}
