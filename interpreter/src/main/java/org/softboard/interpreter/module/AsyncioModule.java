package org.softboard.interpreter.module;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TaskObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// `_asyncio`: tasks and their queue, for the frozen package `asyncio` (extmod/modasyncio.c). The globals of that
/// package, which a task is given when it is made, name the current task and the main queue.
public final class AsyncioModule {

    private static final int CUR_TASK = 0;
    private static final int TASK_QUEUE = 1;
    private static final int CANCELLED_ERROR = 2;
    private static final int REMOVE = 3;
    private static final int CORO = 4;
    private static final int DATA = 5;
    private static final int STATE = 6;
    private static final int PH_KEY = 7;
    private static final int DONE = 8;
    private static final int CANCEL = 9;
    private static final List<String> NAMES = List.of("cur_task", "_task_queue", "CancelledError", "remove", "coro",
            "data", "state", "ph_key", "done", "cancel");

    private final BuiltinType queueType = BuiltinType.named("TaskQueue")
            .construct(0, 0, (vm, type, args) -> TaskObject.createQueue(vm.heap, type))
            .method("peek", AsyncioModule::peek)
            .method("push", 2, 3, this::push)
            .method("pop", this::pop)
            .method("remove", this::remove);

    private final BuiltinType taskType = BuiltinType.named("Task")
            .construct(1, 2, this::makeTask)
            .attributes(this::load, this::store)
            .iterate((vm, self, room) -> await(vm, self))
            .next(this::next);

    private int context;
    private int done;
    private int cancel;
    private int[] names = {};
    private @Nullable TaskHeap tasks;
    private long clock = Word.NULL;

    private AsyncioModule() {
    }

    /// The module of one machine.
    public static BuiltinModule create() {
        var asyncio = new AsyncioModule();
        return BuiltinModule.named("_asyncio").needs(Option.PY_ASYNCIO)
                .type(asyncio.queueType)
                .value("Task", asyncio::layOut);
    }

    /// Makes what tasks need besides: a root for the package's globals, and methods that no table has.
    private long layOut(Vm vm) {
        context = vm.heap.allocateStatic(vm.heap.wordBytes());
        done = (int) vm.rom.function(NativeFunction.of("done", (machine, task) -> Word.bool(isDone(machine, task))));
        cancel = (int) vm.rom.function(NativeFunction.of("cancel", this::cancel));
        names = NAMES.stream().mapToInt(vm::qstr).toArray();
        tasks = new TaskHeap(vm.heap);
        return vm.rom.type(taskType);
    }

    // ---- queues ----

    /// Time as keys count it.
    private long ticks(Vm vm) {
        if (clock == Word.NULL) {
            clock = vm.attributes.load(vm.modules.findBuiltin(vm.qstr("time"), true), vm.qstr("ticks_ms"));
        }
        return vm.calls.call(clock);
    }

    private TaskHeap tasks() {
        return Objects.requireNonNull(tasks);
    }

    private static long peek(Vm vm, long self) {
        int first = TaskObject.FIRST.get(vm.heap, Word.address(self));
        return first == 0 ? Word.NONE : first;
    }

    private long push(Vm vm, Args args) {
        push(vm, args.object(0), args.object(1), args.count() == 2 ? ticks(vm) : args.word(2));
        return Word.NONE;
    }

    private void push(Vm vm, int queue, int task, long key) {
        Heap heap = vm.heap;
        TaskObject.DATA.set(heap, task, Word.NONE);
        TaskObject.KEY.set(heap, task, key);
        TaskObject.FIRST.set(heap, queue, tasks().push(TaskObject.FIRST.get(heap, queue), task));
    }

    private long pop(Vm vm, long self) {
        int queue = Word.address(self);
        int first = TaskObject.FIRST.get(vm.heap, queue);
        if (first == 0) {
            throw vm.error(CoreType.INDEX_ERROR, "empty heap");
        }
        TaskObject.FIRST.set(vm.heap, queue, tasks().pop(first));
        return first;
    }

    private long remove(Vm vm, long self, long task) {
        int queue = Word.address(self);
        int first = TaskObject.FIRST.get(vm.heap, queue);
        TaskObject.FIRST.set(vm.heap, queue, tasks().remove(first, Word.address(task)));
        return Word.NONE;
    }

    // ---- tasks ----

    private long makeTask(Vm vm, int type, Args args) {
        int task = TaskObject.create(vm.heap, type, args.word(0));
        if (args.count() == 2) {
            vm.heap.word(context, args.word(1));
        }
        return task;
    }

    private static boolean isDone(Vm vm, long task) {
        long state = TaskObject.STATE.get(vm.heap, Word.address(task));
        return state == Word.NONE || state == Word.FALSE;
    }

    private boolean isTask(Vm vm, long word) {
        return TypeObject.of(vm.heap, word) == vm.rom.type(taskType);
    }

    /// A global of the package.
    private long global(Vm vm, int name) {
        return vm.objects.subscript(vm.heap.word(context), Word.ofQstr(names[name]), Word.SENTINEL);
    }

    private long load(Vm vm, long self, int name) {
        int task = Word.address(self);
        switch (which(name)) {
            case CORO -> {
                return TaskObject.CORO.get(vm.heap, task);
            }
            case DATA -> {
                return TaskObject.DATA.get(vm.heap, task);
            }
            case STATE -> {
                return TaskObject.STATE.get(vm.heap, task);
            }
            case PH_KEY -> {
                return TaskObject.KEY.get(vm.heap, task);
            }
            case DONE -> {
                vm.attributes.self = self;
                return done;
            }
            case CANCEL -> {
                vm.attributes.self = self;
                return cancel;
            }
            default -> {
                return Word.NULL;
            }
        }
    }

    private int which(int name) {
        for (int i = CORO; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return -1;
    }

    private boolean store(Vm vm, long self, int name, long value) {
        int which = which(name);
        if (value == Word.NULL || which != DATA && which != STATE) {
            return false;
        }
        (which == DATA ? TaskObject.DATA : TaskObject.STATE).set(vm.heap, Word.address(self), value);
        return true;
    }

    /// Throws CancelledError into a task at its next turn, or into the one that it waits for.
    private long cancel(Vm vm, long self) {
        Heap heap = vm.heap;
        if (isDone(vm, self)) {
            return Word.FALSE;
        }
        if (self == global(vm, CUR_TASK)) {
            throw vm.error(CoreType.RUNTIME_ERROR, "can't cancel self");
        }
        int task = Word.address(self);
        while (isTask(vm, TaskObject.DATA.get(heap, task))) {
            task = Word.address(TaskObject.DATA.get(heap, task));
        }
        int queue = Word.address(global(vm, TASK_QUEUE));
        long waitsOn = TaskObject.DATA.get(heap, task);
        long remover = vm.attributes.find(waitsOn, names[REMOVE]);
        if (remover != Word.NULL) {
            vm.calls.callBound(remover, vm.attributes.self, task);
            push(vm, queue, task, ticks(vm));
        } else if (TaskHeap.difference(TaskObject.KEY.get(heap, task), ticks(vm)) > 0) {
            remove(vm, queue, task);
            push(vm, queue, task, ticks(vm));
        }
        TaskObject.DATA.set(heap, task, global(vm, CANCELLED_ERROR));
        return Word.TRUE;
    }

    /// What `await` begins with: a queue for those who wait, unless the task is done.
    private long await(Vm vm, long self) {
        int task = Word.address(self);
        long state = TaskObject.STATE.get(vm.heap, task);
        if (isDone(vm, self)) {
            TaskObject.STATE.set(vm.heap, task, Word.FALSE);
        } else if (state == Word.TRUE) {
            TaskObject.STATE.set(vm.heap, task, TaskObject.createQueue(vm.heap, vm.rom.type(queueType)));
        } else if (TypeObject.of(vm.heap, state) != vm.rom.type(queueType)) {
            throw vm.error(CoreType.RUNTIME_ERROR, "can't wait");
        }
        return self;
    }

    /// Puts the current task among those who wait; once the task is done, raises how it ended.
    private long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int task = Word.address(self);
        if (isDone(vm, self)) {
            throw new PythonError(vm.errors.raised(TaskObject.DATA.get(heap, task)));
        }
        int current = Word.address(global(vm, CUR_TASK));
        push(vm, Word.address(TaskObject.STATE.get(heap, task)), current, ticks(vm));
        TaskObject.DATA.set(heap, current, self);
        return Word.NONE;
    }
}
