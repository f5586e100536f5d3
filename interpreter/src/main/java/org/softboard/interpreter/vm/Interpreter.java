package org.softboard.interpreter.vm;

import org.softboard.interpreter.code.Opcode;
import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.FrameObject;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Maps;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;

/// The bytecode interpreter, tier 1 (py/vm.c). The hot opcodes are in one loop; the others are in `ColdOpcodes`, so
/// that the loop stays small enough for the JIT compiler. State that outlives an opcode is in the frame, in memory.
public final class Interpreter {

    private final Vm vm;
    private final Heap heap;
    private final Maps maps;
    private final Meter meter;
    private final Operators operators;
    private final ColdOpcodes cold;
    private final int wordBytes;
    private final int narrowing;

    /// Whether the frame that has just come back from `run` stopped at a yield rather than at its end.
    boolean yielded;

    Interpreter(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        maps = vm.maps;
        meter = vm.meter;
        operators = vm.operators;
        cold = new ColdOpcodes(vm);
        wordBytes = heap.wordBytes();
        narrowing = 63 - heap.representation.smallIntBits();
    }

    /// Sets the price of each opcode byte from the machine's price list.
    void priceOpcodes() {
        Meter.Prices prices = meter.prices;
        for (int op = 0; op < 256; op++) {
            int price = prices.opcode();
            if (op >= Opcode.BINARY_OP_MULTI) {
                price += prices.arithmetic();
            } else if (op == Opcode.LOAD_SUBSCR || op == Opcode.STORE_SUBSCR) {
                price += prices.subscript();
            } else if (op >= Opcode.LOAD_NAME && op <= Opcode.DELETE_GLOBAL) {
                price += prices.nameOpcode();
            }
            meter.opcodes[op] = price;
        }
    }

    /// Runs a frame from where it stands to its return or next yield and gives that value; an exception leaves as a
    /// `PythonError`. With `injected` an exception or exception type is raised at the frame's instruction first.
    long run(int frame, long injected) {
        int mark = heap.fresh();
        int argsDepth = vm.calls.argsDepth();
        int stack = heap.stackPointer;
        long raise = injected == Word.NULL || cold.resumeInjected(frame, injected) ? Word.NULL : injected;
        while (true) {
            try {
                if (raise != Word.NULL) {
                    long exception = raise;
                    raise = Word.NULL;
                    throw new PythonError(vm.errors.raised(exception));
                }
                return loop(frame, mark);
            } catch (PythonError error) {
                heap.stackPointer = stack;
                vm.calls.argsDepth(argsDepth);
                heap.release(mark);
                heap.keep(error.exception());
                recover(frame, error.exception());
            } catch (StackOverflowError overflow) {
                heap.stackPointer = stack;
                vm.calls.argsDepth(argsDepth);
                heap.release(mark);
                recover(frame, vm.errors.recursion().exception());
            }
        }
    }

    /// Finds the handler of an exception raised at the frame's ip and sets the frame up to go on there, or throws.
    private void recover(int frame, int exception) {
        meter.spent += meter.prices.exception();
        int ip = FrameObject.IP.get(heap, frame);
        int opcode = heap.int8(ip);
        vm.system.currentException(exception);
        if ((opcode == Opcode.FOR_ITER || opcode == Opcode.YIELD_FROM)
                && vm.errors.isA(exception, CoreType.STOP_ITERATION)) {
            cold.stopIteration(frame, ip, opcode, exception);
            return;
        }
        if (exception != CoreType.GENERATOR_EXIT_OBJECT && opcode != Opcode.END_FINALLY
                && opcode != Opcode.RAISE_LAST) {
            vm.errors.addTraceback(exception, frame, ip);
        }
        int handlers = FrameObject.handlers(heap, frame);
        while (handlers > 0 && heap.fieldInt(handler(frame, handlers), 0) <= ip) {
            vm.system.currentException(0);
            handlers--;
        }
        FrameObject.handlers(heap, frame, handlers);
        if (handlers == 0) {
            throw new PythonError(exception);
        }
        int handler = handler(frame, handlers);
        int start = heap.fieldInt(handler, 0);
        boolean isFinally = (heap.fieldInt(handler, 1) & 1) != 0;
        FrameObject.IP.set(heap, frame, isFinally ? cold.finallyStart(start) : start);
        int sp = heap.fieldInt(handler, 1) & ~1;
        heap.field(handler, 2, exception);
        heap.word(sp + wordBytes, exception);
        FrameObject.SP.set(heap, frame, sp + wordBytes);
    }

    /// Address of the handler entry that is the `depth`-th from the outside (1 is the first).
    private int handler(int frame, int depth) {
        int state = FrameObject.state(heap, frame) + heap.words(FrameObject.stateWords(heap, frame));
        return state + heap.words(FrameObject.HANDLER_WORDS * (depth - 1));
    }

    private long loop(int frame, int mark) {
        final Heap h = heap;
        final Meter m = meter;
        final int[] prices = m.opcodes;
        final int wb = wordBytes;
        final int narrow = narrowing;
        final int ipAt = frame + wb;
        final int locals = FrameObject.state(h, frame) + h.words(FrameObject.stateWords(h, frame) - 1);
        final int context = FunctionObject.CONTEXT.get(h, FrameObject.FUNCTION.get(h, frame));
        final int names = ModuleObject.QSTR_TABLE.get(h, context);
        int ip = h.int32(ipAt);
        int sp = FrameObject.SP.get(h, frame);
        while (true) {
            final int at = ip;
            final int op = h.int8(ip++);
            m.spent += prices[op];
            switch (op >> 4) {
                case 0x1, 0x2, 0x3 -> {
                    int b = h.int8(ip++);
                    int operand = b & 0x7F;
                    while (b >= 0x80) {
                        b = h.int8(ip++);
                        operand = operand << 7 | b & 0x7F;
                    }
                    switch (op) {
                        case Opcode.LOAD_FAST_N -> {
                            long value = h.word(locals - operand * wb);
                            if (value == Word.NULL) {
                                h.int32(ipAt, at);
                                throw cold.unsetLocal();
                            }
                            sp += wb;
                            h.word(sp, value);
                        }
                        case Opcode.STORE_FAST_N -> {
                            h.word(locals - operand * wb, h.word(sp));
                            sp -= wb;
                        }
                        case Opcode.LOAD_CONST_STRING -> {
                            sp += wb;
                            h.word(sp, Word.ofQstr(h.int16(names + 2 * operand)));
                        }
                        case Opcode.LOAD_CONST_OBJ -> {
                            sp += wb;
                            h.word(sp, h.field(ModuleObject.OBJECT_TABLE.get(h, context), operand));
                        }
                        case Opcode.LOAD_CONST_SMALL_INT -> {
                            long value = cold.signed(at + 1);
                            sp += wb;
                            h.word(sp, Word.smallInt(value));
                        }
                        case Opcode.LOAD_GLOBAL -> {
                            int global = h.int16(names + 2 * operand);
                            int slot = maps.find(DictObject.map(h, vm.globals()), Word.ofQstr(global));
                            long value;
                            if (slot != 0) {
                                value = h.word(slot + wb);
                            } else {
                                h.int32(ipAt, at);
                                value = cold.builtin(global);
                            }
                            sp += wb;
                            h.word(sp, value);
                        }
                        case Opcode.LOAD_ATTR -> {
                            int name = h.int16(names + 2 * operand);
                            long object = h.word(sp);
                            int slot = 0;
                            if (Word.isReference(object) && isInstance(h.fieldInt(Word.address(object), 0))) {
                                slot = maps.find(InstanceObject.map(h, Word.address(object)), Word.ofQstr(name));
                            }
                            if (slot != 0) {
                                h.word(sp, h.word(slot + wb));
                            } else {
                                h.int32(ipAt, at);
                                h.word(sp, vm.attributes.load(object, name));
                                h.release(mark);
                            }
                        }
                        case Opcode.STORE_ATTR -> {
                            h.int32(ipAt, at);
                            vm.attributes.store(h.word(sp), h.int16(names + 2 * operand), h.word(sp - wb));
                            sp -= 2 * wb;
                            h.release(mark);
                        }
                        case Opcode.LOAD_METHOD -> {
                            h.int32(ipAt, at);
                            long method = vm.attributes.loadMethod(h.word(sp), h.int16(names + 2 * operand));
                            h.word(sp, method);
                            sp += wb;
                            h.word(sp, vm.attributes.self);
                            h.release(mark);
                        }
                        case Opcode.CALL_FUNCTION -> {
                            h.int32(ipAt, at);
                            int count = operand & 0xFF;
                            int keywords = operand >> 8 & 0xFF;
                            sp -= (count + 2 * keywords) * wb;
                            h.word(sp, vm.calls.call(h.word(sp), sp + wb, count, keywords));
                            h.release(mark);
                        }
                        case Opcode.CALL_METHOD -> {
                            h.int32(ipAt, at);
                            int count = operand & 0xFF;
                            int keywords = operand >> 8 & 0xFF;
                            sp -= (count + 2 * keywords + 1) * wb;
                            long result = h.word(sp + wb) == Word.NULL
                                    ? vm.calls.call(h.word(sp), sp + 2 * wb, count, keywords)
                                    : vm.calls.call(h.word(sp), sp + wb, count + 1, keywords);
                            h.word(sp, result);
                            h.release(mark);
                        }
                        default -> {
                            h.int32(ipAt, at);
                            sp = cold.withOperand(op, operand, frame, ip, sp, locals, context);
                            ip = cold.ip;
                            h.release(mark);
                        }
                    }
                }
                case 0x4 -> {
                    int b = h.int8(ip++);
                    int offset = (b & 0x80) == 0 ? b : b & 0x7F | h.int8(ip++) << 7;
                    boolean isSigned = op <= Opcode.POP_JUMP_IF_FALSE;
                    if (isSigned) {
                        offset -= (b & 0x80) == 0 ? 0x40 : 0x4000;
                    }
                    switch (op) {
                        case Opcode.JUMP -> {
                            ip += offset;
                            if (m.spent >= m.deadline) {
                                h.int32(ipAt, at);
                                vm.poll();
                                h.release(mark);
                            }
                        }
                        case Opcode.POP_JUMP_IF_TRUE, Opcode.POP_JUMP_IF_FALSE -> {
                            long condition = h.word(sp);
                            sp -= wb;
                            boolean isTrue;
                            if (condition == Word.TRUE) {
                                isTrue = true;
                            } else if (condition == Word.FALSE) {
                                isTrue = false;
                            } else {
                                h.int32(ipAt, at);
                                isTrue = vm.isTrue(condition);
                                h.release(mark);
                            }
                            if (isTrue == (op == Opcode.POP_JUMP_IF_TRUE)) {
                                ip += offset;
                            }
                            if (m.spent >= m.deadline) {
                                h.int32(ipAt, at);
                                vm.poll();
                                h.release(mark);
                            }
                        }
                        case Opcode.FOR_ITER -> {
                            h.int32(ipAt, at);
                            FrameObject.SP.set(h, frame, sp);
                            int room = sp - 3 * wb;
                            long value = vm.iteration.step(h.word(room) == Word.NULL ? h.word(room + wb) : room);
                            if (value == Word.NULL) {
                                sp -= 4 * wb;
                                ip += offset;
                            } else {
                                sp += wb;
                                h.word(sp, value);
                            }
                            h.release(mark);
                        }
                        default -> {
                            h.int32(ipAt, at);
                            sp = cold.withOffset(op, offset, frame, ip, sp);
                            ip = cold.ip;
                            h.release(mark);
                        }
                    }
                }
                case 0x5, 0x6 -> {
                    switch (op) {
                        case Opcode.LOAD_CONST_NONE -> {
                            sp += wb;
                            h.word(sp, Word.NONE);
                        }
                        case Opcode.LOAD_CONST_FALSE -> {
                            sp += wb;
                            h.word(sp, Word.FALSE);
                        }
                        case Opcode.LOAD_CONST_TRUE -> {
                            sp += wb;
                            h.word(sp, Word.TRUE);
                        }
                        case Opcode.POP_TOP -> sp -= wb;
                        case Opcode.DUP_TOP -> {
                            sp += wb;
                            h.word(sp, h.word(sp - wb));
                        }
                        case Opcode.DUP_TOP_TWO -> {
                            sp += 2 * wb;
                            h.word(sp, h.word(sp - 2 * wb));
                            h.word(sp - wb, h.word(sp - 3 * wb));
                        }
                        case Opcode.ROT_TWO -> {
                            long top = h.word(sp);
                            h.word(sp, h.word(sp - wb));
                            h.word(sp - wb, top);
                        }
                        case Opcode.ROT_THREE -> {
                            long top = h.word(sp);
                            h.word(sp, h.word(sp - wb));
                            h.word(sp - wb, h.word(sp - 2 * wb));
                            h.word(sp - 2 * wb, top);
                        }
                        case Opcode.LOAD_SUBSCR -> {
                            long index = h.word(sp);
                            sp -= wb;
                            long object = h.word(sp);
                            long item = fastItem(object, index);
                            if (item == Word.NULL) {
                                h.int32(ipAt, at);
                                item = vm.objects.subscript(object, index, Word.SENTINEL);
                                h.release(mark);
                            }
                            h.word(sp, item);
                        }
                        case Opcode.STORE_SUBSCR -> {
                            if (!fastStore(h.word(sp - wb), h.word(sp), h.word(sp - 2 * wb))) {
                                h.int32(ipAt, at);
                                vm.objects.subscript(h.word(sp - wb), h.word(sp), h.word(sp - 2 * wb));
                                h.release(mark);
                            }
                            sp -= 3 * wb;
                        }
                        case Opcode.RETURN_VALUE -> {
                            if (FrameObject.handlers(h, frame) == 0) {
                                FrameObject.SP.set(h, frame, sp);
                                yielded = false;
                                return h.word(sp);
                            }
                            h.int32(ipAt, at);
                            sp = cold.unwindReturn(frame, ip, sp);
                            ip = cold.ip;
                            if (ip == 0) {
                                FrameObject.SP.set(h, frame, sp);
                                yielded = false;
                                return h.word(sp);
                            }
                        }
                        case Opcode.YIELD_VALUE -> {
                            h.int32(ipAt, ip);
                            FrameObject.SP.set(h, frame, sp);
                            yielded = true;
                            return h.word(sp);
                        }
                        default -> {
                            h.int32(ipAt, at);
                            sp = cold.plain(op, frame, ip, sp);
                            ip = cold.ip;
                            h.release(mark);
                            if (ip == 0) {
                                FrameObject.SP.set(h, frame, sp);
                                yielded = cold.yielding;
                                return h.word(sp);
                            }
                        }
                    }
                }
                case 0x7, 0x8, 0x9, 0xA -> {
                    sp += wb;
                    h.word(sp, Word.smallInt(op - Opcode.LOAD_CONST_SMALL_INT_MULTI - 16));
                }
                case 0xB -> {
                    long value = h.word(locals - (op & 15) * wb);
                    if (value == Word.NULL) {
                        h.int32(ipAt, at);
                        throw cold.unsetLocal();
                    }
                    sp += wb;
                    h.word(sp, value);
                }
                case 0xC -> {
                    h.word(locals - (op & 15) * wb, h.word(sp));
                    sp -= wb;
                }
                case 0xD, 0xE, 0xF -> {
                    if (op < Opcode.BINARY_OP_MULTI) {
                        h.int32(ipAt, at);
                        h.word(sp, operators.unary(UnaryOperator.at(op - Opcode.UNARY_OP_MULTI), h.word(sp)));
                        h.release(mark);
                        continue;
                    }
                    long right = h.word(sp);
                    sp -= wb;
                    long left = h.word(sp);
                    if (Word.areSmallInts(left, right)) {
                        long result = Word.NULL;
                        switch (op - Opcode.BINARY_OP_MULTI) {
                            case 0 -> result = Word.bool(left < right);
                            case 1 -> result = Word.bool(left > right);
                            case 2 -> result = Word.bool(left == right);
                            case 3 -> result = Word.bool(left <= right);
                            case 4 -> result = Word.bool(left >= right);
                            case 5 -> result = Word.bool(left != right);
                            case 14, 27 -> {
                                long sum = left + right - 1;
                                result = sum << narrow >> narrow == sum ? sum : Word.NULL;
                            }
                            case 15, 28 -> {
                                long difference = left - right + 1;
                                result = difference << narrow >> narrow == difference ? difference : Word.NULL;
                            }
                            case 11, 24 -> result = left & right;
                            case 9, 22 -> result = left | right;
                            case 10, 23 -> result = left ^ right | 1;
                            case 7 -> result = Word.bool(left == right);
                            case 13, 26 -> {
                                if (right > 0) {
                                    result = left >> Math.min(right >> 1, 62) | 1;
                                }
                            }
                            case 12, 25, 16, 29 -> {
                                result = scaled(op, left >> 1, right >> 1);
                            }
                            default -> {
                            }
                        }
                        if (result != Word.NULL) {
                            h.word(sp, result);
                            continue;
                        }
                    }
                    h.int32(ipAt, at);
                    h.word(sp, operators.binary(BinaryOperator.at(op - Opcode.BINARY_OP_MULTI), left, right));
                    h.release(mark);
                }
                default -> {
                    h.int32(ipAt, at);
                    throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "opcode");
                }
            }
        }
    }

    /// Do objects of this type keep their attributes in a map of their own?
    private boolean isInstance(int type) {
        return !CoreType.isRom(type) && !TypeObject.isNamedTuple(heap, type);
    }

    /// `a << b` or `a * b` if that is plainly a small int; NULL: not that simple.
    private long scaled(int op, long a, long b) {
        if ((int) a != a || (int) b != b) {
            return Word.NULL;
        }
        long result;
        if (op == Opcode.BINARY_OP_MULTI + 16 || op == Opcode.BINARY_OP_MULTI + 29) {
            result = a * b << 1 | 1;
        } else if (b >= 0 && b < 32) {
            result = a << b + 1 | 1;
        } else {
            return Word.NULL;
        }
        return result << narrowing >> narrowing == result ? result : Word.NULL;
    }

    /// list[int] and tuple[int] within bounds and not counted from the end; NULL: not that simple.
    private long fastItem(long object, long index) {
        if (Word.isReference(object) && Word.isSmallInt(index)) {
            int address = Word.address(object);
            int type = heap.fieldInt(address, 0);
            long i = Word.value(index);
            if (type == CoreType.LIST) {
                return i >= 0 && i < ListObject.length(heap, address) ? ListObject.item(heap, address, (int) i)
                        : Word.NULL;
            }
            if (type == CoreType.TUPLE) {
                return i >= 0 && i < TupleObject.length(heap, address) ? TupleObject.item(heap, address, (int) i)
                        : Word.NULL;
            }
            if (type == CoreType.BYTEARRAY) {
                return i >= 0 && i < ArrayObject.LENGTH.get(heap, address)
                        ? Word.smallInt(heap.int8(ArrayObject.ITEMS.get(heap, address) + (int) i))
                        : Word.NULL;
            }
        }
        return Word.NULL;
    }

    /// list[int] = object and bytearray[int] = small int, within bounds; false: not that simple.
    private boolean fastStore(long object, long index, long value) {
        if (!Word.isReference(object) || !Word.isSmallInt(index) || value == Word.NULL) {
            return false;
        }
        int address = Word.address(object);
        int type = heap.fieldInt(address, 0);
        long i = Word.value(index);
        if (type == CoreType.LIST && i >= 0 && i < ListObject.length(heap, address)) {
            ListObject.item(heap, address, (int) i, value);
            return true;
        }
        if (type == CoreType.BYTEARRAY && i >= 0 && i < ArrayObject.LENGTH.get(heap, address)
                && Word.isSmallInt(value)) {
            heap.int8(ArrayObject.ITEMS.get(heap, address) + (int) i, (int) Word.value(value));
            return true;
        }
        return false;
    }
}
