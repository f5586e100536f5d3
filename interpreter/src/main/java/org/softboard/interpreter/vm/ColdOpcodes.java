package org.softboard.interpreter.vm;

import org.softboard.interpreter.code.Opcode;
import org.softboard.interpreter.memory.CellObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.FrameObject;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.Maps;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.SetObject;
import org.softboard.interpreter.memory.SliceObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;

/// The opcodes that are not in the interpreter's loop (py/vm.c). Each method gets the instruction pointer after the
/// opcode's operand and the operand stack, gives back the new stack pointer and leaves the new ip in `ip` (0: the frame
/// is done, its value is on top), last of all: what it calls runs frames of its own.
final class ColdOpcodes {

    private final Vm vm;
    private final Heap heap;
    private final Maps maps;
    private final StarredCalls starredCalls;
    private final int wb;

    /// Where to go on; 0 to leave the frame.
    int ip;
    /// With `ip` 0: the frame yields rather than returns.
    boolean yielding;
    private long injected;

    ColdOpcodes(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        maps = vm.maps;
        starredCalls = new StarredCalls(vm);
        wb = heap.wordBytes();
    }

    PythonError unsetLocal() {
        return vm.error(CoreType.NAME_ERROR, "local variable referenced before assignment");
    }

    /// The signed operand of LOAD_CONST_SMALL_INT.
    long signed(int at) {
        int from = at;
        int b = heap.int8(from++);
        long value = (b & 0x40) != 0 ? -1L << 6 | b & 0x3F : b & 0x3F;
        while ((b & 0x80) != 0) {
            b = heap.int8(from++);
            value = value << 7 | b & 0x7F;
        }
        return value;
    }

    long builtin(int name) {
        long value = vm.modules.builtin(name);
        if (value == Word.NULL) {
            throw vm.errors.name(name);
        }
        return value;
    }

    // ---- opcodes with an unsigned operand ----

    int withOperand(int op, int operand, int frame, int after, int stack, int locals, int context) {
        int sp = stack;
        int next = after;
        int name = op < 0x20 ? heap.int16(ModuleObject.QSTR_TABLE.get(heap, context) + 2 * operand) : 0;
        switch (op) {
            case Opcode.LOAD_NAME -> {
                sp += wb;
                heap.word(sp, loadName(name));
            }
            case Opcode.LOAD_SUPER_METHOD -> {
                sp -= wb;
                long method = vm.attributes.loadSuperMethod(heap.word(sp), heap.word(sp + wb), name);
                heap.word(sp - wb, method);
                heap.word(sp, vm.attributes.self);
            }
            case Opcode.STORE_NAME -> {
                vm.store(vm.locals(), name, heap.word(sp));
                sp -= wb;
            }
            case Opcode.STORE_GLOBAL -> {
                vm.store(vm.globals(), name, heap.word(sp));
                sp -= wb;
            }
            case Opcode.DELETE_NAME -> delete(vm.locals(), name);
            case Opcode.DELETE_GLOBAL -> delete(vm.globals(), name);
            case Opcode.IMPORT_NAME -> {
                sp -= wb;
                heap.word(sp, vm.modules.importName(name, heap.word(sp + wb), (int) Word.value(heap.word(sp))));
            }
            case Opcode.IMPORT_FROM -> {
                long value = vm.modules.importFrom(heap.word(sp), name);
                sp += wb;
                heap.word(sp, value);
            }
            case Opcode.MAKE_FUNCTION -> {
                long function = vm.frames.makeFunction(child(frame, operand), context, Word.NULL, Word.NULL);
                sp += wb;
                heap.word(sp, function);
            }
            case Opcode.MAKE_FUNCTION_DEFARGS -> {
                sp -= wb;
                heap.word(sp, vm.frames.makeFunction(child(frame, operand), context, heap.word(sp),
                        heap.word(sp + wb)));
            }
            case Opcode.MAKE_CLOSURE -> {
                int count = heap.int8(next++);
                sp -= (count - 1) * wb;
                heap.word(sp, vm.frames.makeClosure(child(frame, operand), context, Word.NULL, Word.NULL, sp, count));
            }
            case Opcode.MAKE_CLOSURE_DEFARGS -> {
                int count = heap.int8(next++);
                sp -= (count + 1) * wb;
                heap.word(sp, vm.frames.makeClosure(child(frame, operand), context, heap.word(sp),
                        heap.word(sp + wb), sp + 2 * wb, count));
            }
            case Opcode.LOAD_DEREF -> {
                long value = CellObject.VALUE.get(heap, Word.address(heap.word(locals - operand * wb)));
                if (value == Word.NULL) {
                    throw unsetLocal();
                }
                sp += wb;
                heap.word(sp, value);
            }
            case Opcode.STORE_DEREF -> {
                CellObject.VALUE.set(heap, Word.address(heap.word(locals - operand * wb)), heap.word(sp));
                sp -= wb;
            }
            case Opcode.DELETE_FAST -> {
                if (heap.word(locals - operand * wb) == Word.NULL) {
                    throw unsetLocal();
                }
                heap.word(locals - operand * wb, Word.NULL);
            }
            case Opcode.DELETE_DEREF -> {
                int cell = Word.address(heap.word(locals - operand * wb));
                if (CellObject.VALUE.get(heap, cell) == Word.NULL) {
                    throw unsetLocal();
                }
                CellObject.VALUE.set(heap, cell, Word.NULL);
            }
            case Opcode.CALL_FUNCTION_VAR_KW -> {
                sp -= (operand & 0xFF) * wb + (operand >> 8 & 0xFF) * 2 * wb + wb;
                heap.word(sp, starredCalls.call(false, sp, operand & 0xFF, operand >> 8 & 0xFF));
            }
            case Opcode.CALL_METHOD_VAR_KW -> {
                sp -= (operand & 0xFF) * wb + (operand >> 8 & 0xFF) * 2 * wb + 2 * wb;
                heap.word(sp, starredCalls.call(true, sp, operand & 0xFF, operand >> 8 & 0xFF));
            }
            default -> {
                return build(op, operand, after, sp);
            }
        }
        ip = next;
        return sp;
    }

    private int build(int op, int operand, int after, int stack) {
        int sp = stack;
        switch (op) {
            case Opcode.BUILD_TUPLE -> {
                sp -= (operand - 1) * wb;
                heap.word(sp, TupleObject.of(heap, sp, operand));
            }
            case Opcode.BUILD_LIST -> {
                sp -= (operand - 1) * wb;
                int list = ListObject.create(heap, operand);
                if (operand > 0) {
                    heap.copy(sp, ListObject.ITEMS.get(heap, list), heap.words(operand));
                }
                heap.word(sp, list);
            }
            case Opcode.BUILD_SET -> {
                sp -= (operand - 1) * wb;
                int set = SetObject.create(heap, CoreType.SET, operand);
                for (int i = 0; i < operand; i++) {
                    maps.addToSet(set, heap.field(sp, i));
                }
                heap.word(sp, set);
            }
            case Opcode.BUILD_MAP -> {
                sp += wb;
                heap.word(sp, DictObject.create(heap, operand));
            }
            case Opcode.BUILD_SLICE -> {
                long step = Word.NONE;
                if (operand == 3) {
                    step = heap.word(sp);
                    sp -= wb;
                }
                sp -= wb;
                return slice(after, sp, step);
            }
            case Opcode.STORE_COMP -> {
                int container = Word.address(heap.word(sp - (operand >> 2) * wb));
                switch (operand & 3) {
                    case 0 -> ListObject.append(heap, container, heap.word(sp));
                    case 1 -> {
                        vm.objects.storeInDict(container, heap.word(sp), heap.word(sp - wb));
                        sp -= wb;
                    }
                    default -> maps.addToSet(container, heap.word(sp));
                }
                sp -= wb;
            }
            case Opcode.UNPACK_SEQUENCE -> {
                vm.iteration.unpack(heap.word(sp), operand, sp);
                sp += (operand - 1) * wb;
            }
            case Opcode.UNPACK_EX -> {
                int left = operand & 0xFF;
                int right = operand >> 8 & 0xFF;
                vm.iteration.unpackStarred(heap.word(sp), left, right, sp);
                sp += (left + right) * wb;
            }
            default -> throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "opcode");
        }
        ip = after;
        return sp;
    }

    /// A slice of the start and stop at `sp`; when it is used at once on an array it lives on the C stack only.
    private int slice(int after, int sp, long step) {
        int next = heap.int8(after);
        boolean load = next == Opcode.LOAD_SUBSCR;
        if ((load || next == Opcode.STORE_SUBSCR) && takesStackSlice(heap.word(sp - wb))) {
            int top = heap.stackPointer;
            int slice = (top & -heap.blockBytes()) - heap.blockBytes();
            heap.stackPointer = slice;
            heap.field(slice, 0, CoreType.SLICE);
            SliceObject.START.set(heap, slice, heap.word(sp));
            SliceObject.STOP.set(heap, slice, heap.word(sp + wb));
            SliceObject.STEP.set(heap, slice, step);
            int result = sp - wb;
            if (load) {
                heap.word(result, vm.objects.subscript(heap.word(sp - wb), slice, Word.SENTINEL));
            } else {
                vm.objects.subscript(heap.word(sp - wb), slice, heap.word(sp - 2 * wb));
                result -= 2 * wb;
            }
            heap.stackPointer = top;
            ip = after + 1;
            return result;
        }
        ip = after;
        heap.word(sp, SliceObject.create(heap, heap.word(sp), heap.word(sp + wb), step));
        return sp;
    }

    private boolean takesStackSlice(long object) {
        int type = TypeObject.of(heap, object);
        return type == CoreType.BYTEARRAY || type == CoreType.MEMORYVIEW;
    }

    private int child(int frame, int index) {
        return heap.fieldInt(FunctionObject.CHILDREN.get(heap, FrameObject.FUNCTION.get(heap, frame)), index);
    }

    private long loadName(int name) {
        int slot = maps.find(DictObject.map(heap, vm.locals()), Word.ofQstr(name));
        if (slot != 0) {
            return heap.word(slot + wb);
        }
        return vm.modules.loadGlobal(name);
    }

    private void delete(int dict, int name) {
        if (MapObject.isFixed(heap, DictObject.map(heap, dict))
                || maps.remove(DictObject.map(heap, dict), Word.ofQstr(name)) == Word.NULL) {
            throw vm.error(CoreType.KEY_ERROR, Word.ofQstr(name));
        }
    }

    // ---- opcodes with a jump offset ----

    int withOffset(int op, int offset, int frame, int after, int stack) {
        int sp = stack;
        int next = after;
        switch (op) {
            case Opcode.JUMP_IF_TRUE_OR_POP, Opcode.JUMP_IF_FALSE_OR_POP -> {
                if (vm.isTrue(heap.word(sp)) == (op == Opcode.JUMP_IF_TRUE_OR_POP)) {
                    next += offset;
                } else {
                    sp -= wb;
                }
            }
            case Opcode.SETUP_WITH -> {
                long manager = heap.word(sp);
                long exit = vm.attributes.loadMethod(manager, Qstr.__EXIT__);
                long exitSelf = vm.attributes.self;
                heap.word(sp, exit);
                heap.word(sp + wb, exitSelf);
                long enter = vm.attributes.loadMethod(manager, Qstr.__ENTER__);
                heap.word(sp + 2 * wb, enter);
                heap.word(sp + 3 * wb, vm.attributes.self);
                long value = vm.calls.callMethod(sp + 2 * wb, 0, 0);
                sp += wb;
                pushHandler(frame, after + offset, sp | 1);
                sp += wb;
                heap.word(sp, value);
            }
            case Opcode.SETUP_EXCEPT -> pushHandler(frame, after + offset, sp);
            case Opcode.SETUP_FINALLY -> pushHandler(frame, after + offset, sp | 1);
            case Opcode.POP_EXCEPT_JUMP -> {
                popHandler(frame);
                next += offset;
            }
            case Opcode.UNWIND_JUMP -> {
                int levels = heap.int8(after);
                sp += wb;
                heap.word(sp, after + offset);
                return unwindJump(frame, levels, after, sp);
            }
            default -> throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "opcode");
        }
        ip = next;
        return sp;
    }

    /// Where a `finally` begins: at its first instruction. Only that of an `async with` copies its exception first, to ask
    /// whether it is a `BaseException`; if the program has made something else of that name, it goes on behind the question.
    int finallyStart(int handler) {
        if (heap.int8(handler) != Opcode.DUP_TOP
                || vm.modules.loadGlobal(Qstr.BASEEXCEPTION) == CoreType.BASE_EXCEPTION) {
            return handler;
        }
        int at = handler + 2;
        while ((heap.int8(at++) & 0x80) != 0) {
            continue;
        }
        int distance = at + 2;
        return (heap.int8(distance) & 0x80) == 0 ? distance + 1 : distance + 2;
    }

    private int handlerAt(int frame, int depth) {
        int state = FrameObject.state(heap, frame) + heap.words(FrameObject.stateWords(heap, frame));
        return state + heap.words(FrameObject.HANDLER_WORDS * (depth - 1));
    }

    private void pushHandler(int frame, int target, int savedSp) {
        int depth = FrameObject.handlers(heap, frame) + 1;
        FrameObject.handlers(heap, frame, depth);
        int handler = handlerAt(frame, depth);
        heap.field(handler, 0, target);
        heap.field(handler, 1, savedSp);
        heap.field(handler, 2, Word.NULL);
    }

    private void popHandler(int frame) {
        vm.system.currentException(0);
        FrameObject.handlers(heap, frame, FrameObject.handlers(heap, frame) - 1);
    }

    /// Leaves `levels` handlers (bit 7: and a for loop's iterator) towards the destination on top of the stack, running
    /// finally blocks on the way as coroutines with the number of levels left as their sentinel.
    private int unwindJump(int frame, int levels, int after, int stack) {
        int sp = stack;
        int left = levels;
        while ((left & 0x7F) > 0) {
            left--;
            int handler = handlerAt(frame, FrameObject.handlers(heap, frame));
            if ((heap.fieldInt(handler, 1) & 1) != 0) {
                if (heap.fieldInt(handler, 0) >= after) {
                    sp += wb;
                    heap.word(sp, Word.smallInt(left));
                    ip = heap.fieldInt(handler, 0);
                    return sp;
                }
                sp = cancelFinally(sp);
            }
            popHandler(frame);
        }
        ip = heap.int32(sp);
        sp -= wb;
        return left != 0 ? sp - 4 * wb : sp;
    }

    /// Runs the finally blocks that a return leaves; `ip` becomes 0 when there is none left.
    int unwindReturn(int frame, int after, int stack) {
        int sp = stack;
        int depth;
        while ((depth = FrameObject.handlers(heap, frame)) > 0) {
            int handler = handlerAt(frame, depth);
            if ((heap.fieldInt(handler, 1) & 1) != 0) {
                if (heap.fieldInt(handler, 0) >= after) {
                    int base = heap.fieldInt(handler, 1) & ~1;
                    heap.word(base + wb, heap.word(sp));
                    sp = base + 2 * wb;
                    heap.word(sp, Word.smallInt(-1));
                    ip = heap.fieldInt(handler, 0);
                    return sp;
                }
                sp = cancelFinally(sp);
            }
            popHandler(frame);
        }
        ip = 0;
        yielding = false;
        return sp;
    }

    private int cancelFinally(int sp) {
        if (Word.isSmallInt(heap.word(sp - wb))) {
            heap.word(sp - 2 * wb, heap.word(sp));
            return sp - 2 * wb;
        }
        heap.word(sp - wb, heap.word(sp));
        return sp - wb;
    }

    // ---- opcodes without operand ----

    int plain(int op, int frame, int after, int stack) {
        int sp = stack;
        switch (op) {
            case Opcode.LOAD_NULL -> {
                sp += wb;
                heap.word(sp, Word.NULL);
            }
            case Opcode.LOAD_BUILD_CLASS -> {
                sp += wb;
                heap.word(sp, vm.modules.buildClass());
            }
            case Opcode.GET_ITER -> heap.word(sp, vm.iteration.iterate(heap.word(sp), 0));
            case Opcode.GET_ITER_STACK -> {
                long object = heap.word(sp);
                int room = sp;
                sp += 3 * wb;
                long iterator = vm.iteration.iterate(object, room);
                if (iterator != room) {
                    heap.word(room, Word.NULL);
                    heap.word(room + wb, iterator);
                }
            }
            case Opcode.STORE_MAP -> {
                sp -= 2 * wb;
                vm.objects.storeInDict(Word.address(heap.word(sp)), heap.word(sp + 2 * wb), heap.word(sp + wb));
            }
            case Opcode.RAISE_LAST -> throw new PythonError(lastException(frame));
            case Opcode.RAISE_OBJ -> throw new PythonError(vm.errors.raised(heap.word(sp)));
            case Opcode.RAISE_FROM -> {
                if (heap.word(sp) != Word.NONE) {
                    vm.errors.warn("exception chaining not supported");
                }
                throw new PythonError(vm.errors.raised(heap.word(sp - wb)));
            }
            case Opcode.WITH_CLEANUP -> sp = withCleanup(sp);
            case Opcode.END_FINALLY -> {
                return endFinally(frame, after, sp);
            }
            case Opcode.YIELD_FROM -> {
                return yieldFrom(frame, after, sp);
            }
            case Opcode.IMPORT_STAR -> {
                vm.modules.importAll(heap.word(sp));
                sp -= wb;
            }
            default -> throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "opcode");
        }
        ip = after;
        return sp;
    }

    private int lastException(int frame) {
        for (int depth = FrameObject.handlers(heap, frame); depth > 0; depth--) {
            long pending = heap.field(handlerAt(frame, depth), 2);
            if (pending != Word.NULL) {
                return Word.address(pending);
            }
        }
        return vm.error(CoreType.RUNTIME_ERROR, "no active exception to reraise").exception();
    }

    private int withCleanup(int stack) {
        int sp = stack;
        long top = heap.word(sp);
        if (top == Word.NONE) {
            heap.word(sp + wb, Word.NONE);
            heap.word(sp + 2 * wb, Word.NONE);
            sp -= 2 * wb;
            vm.calls.callMethod(sp, 3, 0);
            heap.word(sp, Word.NONE);
        } else if (Word.isSmallInt(top)) {
            long data = heap.word(sp - wb);
            heap.word(sp - wb, Word.NONE);
            heap.word(sp, Word.NONE);
            heap.word(sp + wb, Word.NONE);
            heap.keep(data);
            vm.calls.callMethod(sp - 3 * wb, 3, 0);
            heap.word(sp - 3 * wb, data);
            heap.word(sp - 2 * wb, top);
            sp -= 2 * wb;
        } else {
            heap.word(sp + wb, top);
            heap.word(sp, TypeObject.of(heap, top));
            heap.word(sp + 2 * wb, Word.NONE);
            sp -= 2 * wb;
            long result = vm.calls.callMethod(sp, 3, 0);
            heap.word(sp, vm.isTrue(result) ? Word.NONE : heap.word(sp + 3 * wb));
        }
        return sp;
    }

    private int endFinally(int frame, int after, int stack) {
        int sp = stack;
        popHandler(frame);
        long top = heap.word(sp);
        if (top == Word.NONE) {
            ip = after;
            return sp - wb;
        }
        if (Word.isSmallInt(top)) {
            sp -= wb;
            int cause = (int) Word.value(top);
            return cause < 0 ? unwindReturn(frame, after, sp) : unwindJump(frame, cause, after, sp);
        }
        throw new PythonError(Word.address(top));
    }

    // ---- generators ----

    /// Takes an exception thrown into a frame: true if the frame stands at a `yield from`, which passes it on.
    boolean resumeInjected(int frame, long exception) {
        if (heap.int8(FrameObject.IP.get(heap, frame)) != Opcode.YIELD_FROM) {
            return false;
        }
        injected = exception;
        return true;
    }

    private int yieldFrom(int frame, int after, int stack) {
        int sp = stack - wb;
        long sent = heap.word(stack);
        long thrown = injected;
        injected = Word.NULL;
        FrameObject.SP.set(heap, frame, sp);
        long value = thrown != Word.NULL ? vm.iteration.resumeWith(heap.word(sp), thrown)
                : vm.iteration.resume(heap.word(sp), sent);
        if (vm.interpreter.yielded) {
            sp += wb;
            heap.word(sp, value);
            FrameObject.IP.set(heap, frame, after - 1);
            ip = 0;
            yielding = true;
            return sp;
        }
        heap.word(sp, value);
        if (thrown != Word.NULL && vm.errors.matches(thrown, CoreType.GENERATOR_EXIT)) {
            throw new PythonError(vm.errors.raised(thrown));
        }
        ip = after;
        return sp;
    }

    /// A StopIteration that ends a for loop or gives a `yield from` its value.
    void stopIteration(int frame, int at, int opcode, int exception) {
        int sp = FrameObject.SP.get(heap, frame);
        if (opcode == Opcode.YIELD_FROM) {
            heap.word(sp, vm.errors.value(exception));
            FrameObject.IP.set(heap, frame, at + 1);
            return;
        }
        int b = heap.int8(at + 1);
        int after = (b & 0x80) == 0 ? at + 2 : at + 3;
        int offset = (b & 0x80) == 0 ? b : b & 0x7F | heap.int8(at + 2) << 7;
        FrameObject.IP.set(heap, frame, after + offset);
        FrameObject.SP.set(heap, frame, sp - 4 * wb);
    }
}
