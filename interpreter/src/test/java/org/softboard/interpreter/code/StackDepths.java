package org.softboard.interpreter.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Follows all ways through a function and works out, by the table of instructions alone, how deep its stack gets.
final class StackDepths {

    /// An exception block that has been begun, and the depth at which it is left.
    private record Block(int depth, @Nullable Block outer) {
    }

    private record State(int depth, @Nullable Block blocks) {

        Block innermost() {
            return Objects.requireNonNull(blocks, "no exception block is open");
        }
    }

    private static final int ITERATOR_WORDS = 4;

    private final byte[] memory;
    private final int first;
    private final int end;
    private final Map<Integer, State> states = new HashMap<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    final int frameWords;
    private int deepest;
    private int locals;

    private StackDepths(byte[] memory, RawCode code) {
        this.memory = memory;
        end = code.code() + code.bytes();
        var reader = new BytecodeReader(memory, code.code(), end);
        Prelude prelude = Prelude.read(reader);
        frameWords = prelude.frameWords();
        locals = prelude.positional() + prelude.keywordOnly();
        first = reader.position() + prelude.infoBytes() + prelude.cells();
    }

    /// Fails if two ways meet with different depths, or if the deepest stack and the locals have no room in the frame.
    static void check(byte[] memory, RawCode code) {
        var depths = new StackDepths(memory, code);
        depths.reach(depths.first, new State(0, null));
        while (!depths.waiting.isEmpty()) {
            depths.follow(depths.waiting.pop());
        }
        if (depths.deepest + depths.locals > depths.frameWords) {
            throw new AssertionError("%d words of stack and %d locals in a frame of %d".formatted(depths.deepest,
                    depths.locals, depths.frameWords));
        }
        for (int i = 0; i < code.childCount(); i++) {
            check(memory, code.child(i));
        }
    }

    private void reach(int position, State state) {
        if (state.depth < 0) {
            throw new AssertionError("the stack is empty before " + (position - first));
        }
        deepest = Math.max(deepest, state.depth);
        State known = states.putIfAbsent(position, state);
        if (known == null) {
            waiting.push(position);
        } else if (known.depth != state.depth) {
            throw new AssertionError("%d words and %d words meet at %d".formatted(known.depth, state.depth,
                    position - first));
        }
    }

    private void follow(int position) {
        State state = Objects.requireNonNull(states.get(position));
        var reader = new BytecodeReader(memory, position, end);
        int opcode = reader.int8();
        Instruction instruction = Objects.requireNonNull(Instruction.at(opcode));
        int target = 0;
        int operand = 0;
        switch (instruction.operand()) {
            case NOTHING -> {
            }
            case WITHIN -> operand = opcode - instruction.code();
            case NAME, LOCAL, OBJECT, CHILD, COUNT, AROUND_STAR, CONTAINER, ARGUMENTS -> operand = reader.varInt();
            case CHILD_AND_CELLS -> {
                reader.varInt();
                operand = reader.int8();
            }
            case INTEGER -> reader.signedVarInt();
            case FORWARD -> target = reader.forwardTarget();
            case DISTANCE -> target = reader.target();
            case UNWINDING -> {
                target = reader.target();
                operand = reader.int8();
            }
        }
        switch (instruction) {
            case LOAD_FAST_MULTI, STORE_FAST_MULTI, LOAD_FAST_N, STORE_FAST_N, LOAD_DEREF, STORE_DEREF ->
                    locals = Math.max(locals, operand + 1);
            default -> {
            }
        }
        int depth = state.depth + instruction.growth(operand);
        if (target != 0) {
            jump(instruction, operand, state, depth, target);
        }
        if (!instruction.endsFlow()) {
            @Nullable Block blocks = switch (instruction) {
                case SETUP_WITH -> new Block(state.depth - 1, state.blocks);
                case SETUP_EXCEPT, SETUP_FINALLY -> new Block(state.depth, state.blocks);
                case END_FINALLY -> state.innermost().outer;
                default -> state.blocks;
            };
            reach(reader.position(), new State(depth, blocks));
        } else if (depth < 0) {
            throw new AssertionError("nothing to return at " + (position - first));
        }
    }

    private void jump(Instruction instruction, int operand, State state, int depth, int target) {
        reach(target, switch (instruction) {
            case FOR_ITER -> new State(state.depth - ITERATOR_WORDS, state.blocks);
            case JUMP_IF_TRUE_OR_POP, JUMP_IF_FALSE_OR_POP -> state;
            case SETUP_WITH -> new State(state.depth + 2, new Block(state.depth - 1, state.blocks));
            case SETUP_EXCEPT, SETUP_FINALLY -> new State(state.depth + 1, new Block(state.depth, state.blocks));
            case POP_EXCEPT_JUMP -> new State(depth, state.innermost().outer);
            case UNWIND_JUMP -> {
                Block left = state.innermost();
                for (int i = 1; i < (operand & 0x7F); i++) {
                    left = Objects.requireNonNull(left.outer);
                }
                yield new State(left.depth - ((operand & 0x80) != 0 ? ITERATOR_WORDS : 0), left.outer);
            }
            default -> new State(depth, state.blocks);
        });
    }
}
