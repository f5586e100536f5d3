package org.softboard.interpreter.code;

import static org.softboard.interpreter.code.Flow.require;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.code.OpenBlock.Kind;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Storage;

/// Follows all ways that the code of one function from a file can take, and refuses what reaches beyond its frame or uses
/// a word as what it is not: after that the virtual machine need not look. It knows of each word on the stack what [Slot]
/// can say; where ways meet, what both know. What no compiler writes may be refused although it would do no harm.
final class FlowCheck {

    private static final int NEVER_MADE = -1;
    /// Words that calling the exit of a `with` needs besides.
    private static final int EXIT_WORDS = 1;

    private final Storage storage;
    private final CompiledModule module;
    private final CodeCheck code;
    /// What is known of the blocks inside; nothing of machine code, which may do anything.
    private final @Nullable CodeCheck[] children;
    private final byte[] memory;
    private final Prelude prelude;
    private final int room;
    /// Cells that a function is called with, before its arguments, and the locals that hold cells.
    private final int closedOver;
    private final BitSet cells = new BitSet();
    /// Cells that each child gets when it is made.
    private final int[] childCells;

    private final Map<Integer, Flow> reached = new HashMap<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private FlowCheck(Storage storage, CompiledModule module, int smallIntBits, RawCode raw, CodeCheck code,
            int closedOver) {
        this.storage = storage;
        this.module = module;
        this.code = code;
        this.closedOver = closedOver;
        memory = storage.memory();
        prelude = code.prelude;
        room = code.stackWords();
        children = new CodeCheck[raw.childCount()];
        for (int i = 0; i < children.length; i++) {
            if (!raw.child(i).isAssembler()) {
                children[i] = scanned(storage, module, smallIntBits, raw.child(i));
            }
        }
        childCells = new int[children.length];
        Arrays.fill(childCells, NEVER_MADE);
    }

    private static CodeCheck scanned(Storage storage, CompiledModule module, int smallIntBits, RawCode raw) {
        var code = new CodeCheck(storage.memory(), raw, module.names(), module.objects(), smallIntBits);
        code.run();
        return code;
    }

    /// Checks a module that has been read, with all that is in it.
    static void check(Storage storage, CompiledModule module, int smallIntBits) {
        if (module.code().isAssembler()) {
            return;
        }
        CodeCheck code = scanned(storage, module, smallIntBits, module.code());
        requireDefaults(code.prelude, 0, false);
        check(storage, module, smallIntBits, module.code(), code, 0);
    }

    private static void check(Storage storage, CompiledModule module, int smallIntBits, RawCode raw, CodeCheck code,
            int closedOver) {
        var check = new FlowCheck(storage, module, smallIntBits, raw, code, closedOver);
        check.cells();
        check.run();
        for (int i = 0; i < check.children.length; i++) {
            CodeCheck child = check.children[i];
            if (child != null && check.childCells[i] != NEVER_MADE) {
                check(storage, module, smallIntBits, raw.child(i), child, check.childCells[i]);
            }
        }
    }

    private void cells() {
        require(closedOver <= prelude.positional() - prelude.defaults(), "a function has no arguments for its cells");
        cells.set(0, closedOver);
        for (int i = 0; i < prelude.cells(); i++) {
            int local = memory[code.cellList() + i] & 0xFF;
            require(!cells.get(local), "a local is put into a cell twice");
            cells.set(local);
        }
    }

    private void run() {
        reach(code.first(), Flow.atStart(room));
        while (!waiting.isEmpty()) {
            int position = waiting.pop();
            follow(position, Objects.requireNonNull(reached.get(position)).copy());
        }
    }

    // ---- from place to place ----

    /// Follows one way until it ends or comes to where others may come, too.
    private void follow(int from, Flow flow) {
        int position = from;
        do {
            position = new Step(position, flow).run();
        } while (position != 0 && !isMeeting(position));
        if (position != 0) {
            reach(position, flow);
        }
    }

    private boolean isMeeting(int position) {
        return code.targets.get(position - code.first());
    }

    private void reach(int position, Flow flow) {
        require(code.starts.get(position - code.first()), "a function does not end");
        Flow arriving = flow.copy();
        enterHandler(position, arriving);
        for (OpenBlock block = arriving.block; block != null; block = block.outer()) {
            require(block.isEntered() == position >= block.handler(), "a handler is entered or left in a wrong way");
        }
        Flow known = reached.putIfAbsent(position, arriving);
        if (known == null || known.join(arriving)) {
            waiting.push(position);
        }
    }

    /// What comes to a `finally` without an exception has None on the stack; to that of an `async with`, behind its first
    /// part, with the manager above.
    private static void enterHandler(int position, Flow flow) {
        OpenBlock block = flow.block;
        if (block == null || block.isEntered() || position < block.handler()) {
            return;
        }
        int above = block.kind() == Kind.ASYNC_WITH ? 1 : 0;
        require(block.isFinally() && position > block.handler() == (above == 1) && flow.depth() == block.saved() + 1
                && flow.slot(above) == Slot.NONE && Slot.isObject(flow.top()), "a handler is entered in a wrong way");
        flow.know(above, Slot.WHY);
        flow.block = block.entered();
    }

    private static void requireDefaults(Prelude prelude, int defaults, boolean hasKeywordDefaults) {
        require(prelude.defaults() == defaults
                && (prelude.flags() & Prelude.KEYWORD_DEFAULTS) != 0 == hasKeywordDefaults,
                "a function gets other default values than it has");
    }

    private static boolean isBinary(int opcode, int operator) {
        return opcode == Opcode.BINARY_OP_MULTI + operator;
    }

    /// One instruction.
    private final class Step {

        private final int at;
        private final Flow flow;
        private final BytecodeReader reader;
        private final Instruction instruction;
        private int operand;
        private int target;

        Step(int at, Flow flow) {
            this.at = at;
            this.flow = flow;
            reader = new BytecodeReader(memory, at, code.end());
            int opcode = reader.int8();
            instruction = Objects.requireNonNull(Instruction.at(opcode));
            switch (instruction.operand()) {
                case NOTHING -> {
                }
                case WITHIN -> operand = opcode - instruction.code();
                case NAME, LOCAL, OBJECT, CHILD, COUNT, AROUND_STAR, CONTAINER, ARGUMENTS, CHILD_AND_CELLS ->
                        operand = reader.varInt();
                case INTEGER -> reader.signedVarInt();
                case FORWARD -> target = reader.forwardTarget();
                case DISTANCE, UNWINDING -> target = reader.target();
            }
        }

        /// Does to the flow what the instruction does, and gives where it goes on, 0 for nowhere.
        int run() {
            switch (instruction) {
                case LOAD_FAST_MULTI, LOAD_FAST_N -> flow.push(cells.get(operand) ? Slot.CELL : Slot.OBJECT);
                case STORE_FAST_MULTI, STORE_FAST_N -> {
                    requireCell(false);
                    flow.popObject();
                }
                case DELETE_FAST -> requireCell(false);
                case LOAD_DEREF -> {
                    requireCell(true);
                    flow.push(Slot.OBJECT);
                }
                case STORE_DEREF -> {
                    requireCell(true);
                    flow.popObject();
                }
                case DELETE_DEREF -> requireCell(true);
                default -> {
                    return constants();
                }
            }
            return reader.position();
        }

        private void requireCell(boolean isCell) {
            require(cells.get(operand) == isCell, "a local variable is or is not in a cell");
        }

        private int constants() {
            switch (instruction) {
                case LOAD_CONST_STRING -> flow.push(Slot.STRING);
                case LOAD_CONST_NONE -> flow.push(Slot.NONE);
                case LOAD_CONST_SMALL_INT, LOAD_CONST_SMALL_INT_MULTI -> flow.push(Slot.SMALL_INT);
                case LOAD_NULL -> flow.push(Slot.NULL);
                case LOAD_CONST_OBJ, LOAD_CONST_FALSE, LOAD_CONST_TRUE, LOAD_BUILD_CLASS, LOAD_NAME, LOAD_GLOBAL ->
                        flow.push(Slot.OBJECT);
                case DELETE_NAME, DELETE_GLOBAL -> {
                }
                case STORE_NAME, STORE_GLOBAL, IMPORT_STAR -> flow.popObject();
                case LOAD_ATTR, GET_ITER, UNARY_OP_MULTI -> replace(1, Slot.OBJECT);
                case LOAD_SUBSCR, BINARY_OP_MULTI -> replace(2, Slot.OBJECT);
                case LOAD_METHOD -> replace(1, Slot.OBJECT, Slot.OBJECT_OR_NULL);
                case LOAD_SUPER_METHOD -> replace(3, Slot.OBJECT, Slot.OBJECT_OR_NULL);
                case STORE_ATTR -> {
                    flow.popObject();
                    flow.popObjectOrNull();
                }
                case STORE_SUBSCR -> {
                    flow.popObjects(2);
                    flow.popObjectOrNull();
                }
                case IMPORT_NAME -> {
                    flow.popObject();
                    flow.pop(Slot.SMALL_INT, "the level of an import is no small int");
                    flow.push(Slot.OBJECT);
                }
                case IMPORT_FROM -> replace(1, Slot.OBJECT, Slot.OBJECT);
                default -> {
                    return containers();
                }
            }
            return reader.position();
        }

        /// Objects for others, which are not on the stack before the objects are gone.
        private void replace(int objects, int... slots) {
            flow.popObjects(objects);
            for (int slot : slots) {
                flow.push(slot);
            }
        }

        // ---- containers and functions ----

        private int containers() {
            switch (instruction) {
                case BUILD_TUPLE -> replace(operand, Slot.TUPLE + operand);
                case BUILD_LIST -> replace(operand, Slot.LIST);
                case BUILD_SET -> replace(operand, Slot.SET);
                case BUILD_MAP -> flow.push(Slot.DICT);
                case BUILD_SLICE -> {
                    require(operand == 2 || operand == 3, "a slice has too many parts");
                    replace(operand, Slot.OBJECT);
                }
                case STORE_MAP -> {
                    flow.popObjects(2);
                    require(flow.top() == Slot.DICT, "there is no dict to store in");
                }
                case STORE_COMP -> storeInComprehension();
                case UNPACK_SEQUENCE -> unpack(operand);
                case UNPACK_EX -> unpack((operand & 0xFF) + (operand >> 8) + 1);
                case MAKE_FUNCTION -> make(0, false);
                case MAKE_FUNCTION_DEFARGS -> make(0, true);
                case MAKE_CLOSURE -> make(reader.int8(), false);
                case MAKE_CLOSURE_DEFARGS -> make(reader.int8(), true);
                case CALL_FUNCTION, CALL_METHOD, CALL_FUNCTION_VAR_KW, CALL_METHOD_VAR_KW -> call();
                default -> {
                    return stack();
                }
            }
            return reader.position();
        }

        private void unpack(int items) {
            flow.popObject();
            for (int i = 0; i < items; i++) {
                flow.push(Slot.OBJECT);
            }
        }

        private void storeInComprehension() {
            int container = operand & 3;
            int below = operand >> 2;
            require(container < 3, "there is no such container");
            for (int i = 0; i < below; i++) {
                require(Slot.words(flow.slot(i)) == 1, "there is no container");
            }
            require(flow.slot(below) == Slot.LIST + container, "there is no container");
            flow.popObjects(container == 1 ? 2 : 1);
        }

        private void make(int cellCount, boolean hasDefaults) {
            require(childCells[operand] == NEVER_MADE || childCells[operand] == cellCount,
                    "a function gets cells in different numbers");
            childCells[operand] = cellCount;
            for (int i = 0; i < cellCount; i++) {
                flow.pop(Slot.CELL, "a function gets a cell that is none");
            }
            int keywordDefaults = hasDefaults ? flow.pop() : Slot.NULL;
            int defaults = hasDefaults ? flow.pop() : Slot.NULL;
            require((keywordDefaults == Slot.NULL || keywordDefaults == Slot.DICT)
                    && (defaults == Slot.NULL || defaults >= Slot.TUPLE), "default values are in other containers");
            CodeCheck child = children[operand];
            if (child != null) {
                requireDefaults(child.prelude, defaults == Slot.NULL ? 0 : defaults - Slot.TUPLE,
                        keywordDefaults == Slot.DICT);
            }
            flow.push(Slot.OBJECT);
        }

        private void call() {
            boolean isMethod = instruction == Instruction.CALL_METHOD || instruction == Instruction.CALL_METHOD_VAR_KW;
            boolean isStarred = instruction == Instruction.CALL_FUNCTION_VAR_KW
                    || instruction == Instruction.CALL_METHOD_VAR_KW;
            if (isStarred) {
                flow.pop(Slot.SMALL_INT, "the map of starred arguments is no small int");
            }
            for (int i = 0; i < operand >> 8; i++) {
                flow.popObject();
                int keyword = flow.pop();
                require(keyword == Slot.STRING || isStarred && keyword == Slot.NULL, "a keyword is no string");
            }
            flow.popObjects(operand & 0xFF);
            if (isMethod) {
                flow.popObjectOrNull();
            }
            replace(1, Slot.OBJECT);
        }

        // ---- the stack itself ----

        private int stack() {
            switch (instruction) {
                case POP_TOP -> require(Slot.words(flow.pop()) == 1, "why a `finally` runs is dropped");
                case DUP_TOP -> {
                    if (flow.top() == Slot.WHY) {
                        return asyncExit();
                    }
                    flow.push(duplicate(0));
                }
                case DUP_TOP_TWO -> {
                    flow.push(duplicate(1));
                    flow.push(duplicate(1));
                }
                case ROT_TWO -> rotateTwo();
                case ROT_THREE -> {
                    if (flow.top() == Slot.VALUE_AND_NUMBER) {
                        return asyncTurn();
                    }
                    int top = duplicate(0);
                    int second = duplicate(1);
                    int third = duplicate(2);
                    flow.pop();
                    flow.pop();
                    flow.pop();
                    flow.push(top);
                    flow.push(third);
                    flow.push(second);
                }
                default -> {
                    return jumps();
                }
            }
            return reader.position();
        }

        /// What another word like that one is.
        private int duplicate(int below) {
            int slot = flow.slot(below);
            require(Slot.isObjectOrNull(slot), "something that is no object is copied");
            return slot;
        }

        /// At the end of an `async with` the manager gets above None, although the handler counts on an object there.
        private void rotateTwo() {
            int top = duplicate(0);
            int second = duplicate(1);
            OpenBlock block = flow.block;
            boolean isAsyncEnd = block != null && block.kind() == Kind.ASYNC_WITH && !block.isEntered()
                    && flow.depth() == block.saved() + 1 && Slot.isObject(top) && Slot.isObject(second);
            if (isAsyncEnd) {
                flow.know(0, second);
                flow.know(1, top);
            } else {
                flow.pop();
                flow.pop();
                flow.push(top);
                flow.push(second);
            }
        }

        // ---- async with ----

        /// The handler of an `async with` begins by asking whether it has an exception: DUP_TOP, LOAD_GLOBAL
        /// BaseException, a match, POP_JUMP_IF_FALSE. From there on it is known how many words tell why it runs.
        private int asyncExit() {
            OpenBlock block = flow.innermost();
            require(block.kind() == Kind.ASYNC_WITH && at == block.handler() && flow.depth() == block.saved() + 1,
                    "why a `finally` runs is copied");
            boolean asks = reader.int8() == Opcode.LOAD_GLOBAL
                    && module.name(storage, reader.varInt()) == Qstr.BASEEXCEPTION
                    && isBinary(reader.int8(), Exceptions.EXCEPTION_MATCH)
                    && reader.int8() == Opcode.POP_JUMP_IF_FALSE;
            require(asks, "an `async with` does not ask for an exception");
            flow.need(2);
            int leaving = reader.target();
            Flow unwinding = flow.copy();
            unwinding.know(0, Slot.VALUE_AND_NUMBER);
            reach(leaving, unwinding);
            flow.know(0, Slot.EXCEPTION);
            return reader.position();
        }

        /// Two ROT_THREE put the manager above a value and a number.
        private int asyncTurn() {
            require(reader.int8() == Opcode.ROT_THREE, "why a `finally` runs is moved");
            int manager = duplicate(1);
            flow.know(1, Slot.WHY);
            flow.know(0, manager);
            return reader.position();
        }

        // ---- jumps ----

        private int jumps() {
            switch (instruction) {
                case JUMP -> {
                    reach(target, flow);
                    return 0;
                }
                case POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE -> {
                    flow.popObject();
                    reach(target, flow);
                }
                case JUMP_IF_TRUE_OR_POP, JUMP_IF_FALSE_OR_POP -> {
                    require(Slot.isObject(flow.top()), "something that is no object is used as one");
                    reach(target, flow);
                    flow.popObject();
                }
                case GET_ITER_STACK -> {
                    flow.popObject();
                    for (int i = 0; i < Slot.ITERATOR_WORDS; i++) {
                        flow.push(Slot.ITERATOR + i);
                    }
                }
                case FOR_ITER -> {
                    flow.requireIterator();
                    Flow ended = flow.copy();
                    dropIterator(ended);
                    reach(target, ended);
                    flow.push(Slot.OBJECT);
                }
                case YIELD_VALUE, YIELD_FROM -> {
                    require(prelude.isGenerator(), "a function yields that is no generator");
                    replace(instruction == Instruction.YIELD_FROM ? 2 : 1, Slot.OBJECT);
                }
                default -> {
                    return blocks();
                }
            }
            return reader.position();
        }

        private static void dropIterator(Flow flow) {
            for (int i = 0; i < Slot.ITERATOR_WORDS; i++) {
                flow.pop();
            }
        }

        // ---- exception blocks ----

        private int blocks() {
            switch (instruction) {
                case SETUP_EXCEPT -> open(Kind.EXCEPT, Slot.EXCEPTION);
                case SETUP_FINALLY -> {
                    boolean isAsync = (memory[target] & 0xFF) == Opcode.DUP_TOP;
                    open(isAsync ? Kind.ASYNC_WITH : Kind.FINALLY, Slot.WHY);
                }
                case SETUP_WITH -> {
                    flow.popObject();
                    flow.push(Slot.OBJECT);
                    flow.push(Slot.OBJECT_OR_NULL);
                    flow.need(2);
                    open(Kind.WITH, Slot.WHY);
                    flow.push(Slot.OBJECT);
                }
                case POP_EXCEPT_JUMP -> {
                    OpenBlock block = flow.innermost();
                    require(block.kind() == Kind.EXCEPT, "a `finally` is left in a wrong way");
                    flow.block = block.outer();
                    reach(target, flow);
                    return 0;
                }
                case WITH_CLEANUP -> {
                    OpenBlock block = handlerWithWhy(3);
                    require(block.kind() == Kind.WITH, "there is no `with` to leave");
                    flow.need(EXIT_WORDS);
                    flow.cut(block.base());
                    flow.push(Slot.WHY);
                }
                case END_FINALLY -> {
                    OpenBlock block = handlerWithWhy(1);
                    flow.cut(block.base());
                    flow.block = block.outer();
                    return block.isFinally() ? reader.position() : 0;
                }
                default -> {
                    return ends();
                }
            }
            return reader.position();
        }

        /// Opens a block whose handler is entered with that slot on the stack as it is now.
        private void open(Kind kind, int why) {
            OpenBlock outer = flow.block;
            requireNotLeavingAsync(outer);
            int depth = flow.depth();
            int base = switch (kind) {
                case WITH -> depth - 2;
                case ASYNC_WITH -> depth - 1;
                default -> depth;
            };
            var block = new OpenBlock(outer, kind, target, depth, base, false);
            require(block.depth() <= prelude.handlers(), "there are more exception blocks than room");
            Flow handling = flow.copy();
            if (kind == Kind.ASYNC_WITH) {
                require(Slot.isObject(flow.top()), "an `async with` has no manager");
                handling.know(0, Slot.OBJECT);
            }
            handling.push(why);
            handling.block = block.entered();
            reach(target, handling);
            flow.block = block;
        }

        /// The innermost block, whose handler runs: why it does is on top, in the slot that is so far above its base.
        private OpenBlock handlerWithWhy(int above) {
            OpenBlock block = flow.innermost();
            boolean isWhy = block.isFinally() ? Slot.isWhy(flow.top()) : flow.top() == Slot.EXCEPTION;
            require(block.isEntered() && flow.depth() == block.base() + above && isWhy,
                    "a handler is left in a wrong way");
            return block;
        }

        /// In the handler of an `async with` stands nothing of the program's.
        private static void requireNotLeavingAsync(@Nullable OpenBlock block) {
            require(block == null || block.kind() != Kind.ASYNC_WITH || !block.isEntered(),
                    "an `async with` is left in a wrong way");
        }

        private int ends() {
            requireNotLeavingAsync(flow.block);
            switch (instruction) {
                case RETURN_VALUE -> returnValue();
                case RAISE_OBJ -> flow.popObject();
                case RAISE_FROM -> flow.popObjects(2);
                case RAISE_LAST -> {
                }
                case UNWIND_JUMP -> unwind(reader.int8());
                default -> throw new IllegalStateException(instruction + " is not followed");
            }
            return 0;
        }

        /// What makes a class returns the cell of the class.
        private void returnValue() {
            int slot = flow.pop();
            require(Slot.isObject(slot) || slot == Slot.CELL, "something that is no object is returned");
        }

        /// Leaves exception blocks, each of which is as at its beginning or has but run its handler, and jumps. Each
        /// `finally` has been reached already, when its block was opened.
        private void unwind(int leaving) {
            int levels = leaving & 0x7F;
            require(levels > 0, "a jump leaves no exception block");
            flow.need(1);
            for (int i = 0; i < levels; i++) {
                OpenBlock block = flow.innermost();
                if (block.isEntered() && block.isFinally()) {
                    handlerWithWhy(1);
                } else {
                    require(flow.depth() == block.saved(), "an exception block is left with more than it began with");
                    flow.need(2);
                }
                flow.cut(block.base());
                flow.block = block.outer();
            }
            if ((leaving & 0x80) != 0) {
                dropIterator(flow);
            }
            reach(target, flow);
        }
    }
}
