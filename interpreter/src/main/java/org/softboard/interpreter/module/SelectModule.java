package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.PollObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// `select`: waits until one of several streams is ready (extmod/modselect.c). Memory shape: [PollObject].
public final class SelectModule {

    private static final int POLLIN = 1;
    private static final int POLLOUT = 4;
    private static final int POLLERR = 8;
    private static final int POLLHUP = 16;
    private static final int ENOENT = 2;
    private static final int ONE_SHOT = 1;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MILLIS_PER_SECOND = 1000;
    private static final long FOREVER = -1;
    private static final int MAP_WORDS = 3;
    /// What `select` waits for, list by list.
    private static final int[] EVENTS = {POLLIN, POLLOUT, POLLERR | POLLHUP};

    private final TimeSource time;

    /// The objects that `poll()` makes.
    private final BuiltinType type = BuiltinType.named("poll")
            .next(SelectModule::next)
            .method("register", 2, 3, SelectModule::register)
            .method("unregister", SelectModule::unregister)
            .method("modify", SelectModule::modify)
            .method("poll", 1, 2, this::poll)
            .method("ipoll", 1, 3, this::ipoll);

    private SelectModule(TimeSource time) {
        this.time = time;
    }

    /// What a machine with this time has.
    public record Parts(BuiltinModule module, BuiltinType hidden) {
    }

    /// The module, and the type of its objects, which it does not name.
    public static Parts over(TimeSource time) {
        var select = new SelectModule(time);
        return new Parts(BuiltinModule.named("select").needs(Option.PY_SELECT).extensible()
                .function("select", 3, 4, select::select).when(Option.PY_SELECT_SELECT)
                .function("poll", vm -> PollObject.create(vm.heap, vm.rom.type(select.type)))
                .constant("POLLIN", POLLIN)
                .constant("POLLOUT", POLLOUT)
                .constant("POLLERR", POLLERR)
                .constant("POLLHUP", POLLHUP), select.type);
    }

    // ---- what is waited for ----

    private static long identity(Vm vm, long object) {
        return Word.isReference(object) ? Word.smallInt(vm.heap.map.chipAddress(Word.address(object))) : object;
    }

    private static int map(Vm vm, long self) {
        return PollObject.map(vm.heap, Word.address(self));
    }

    /// `register(stream, events=POLLIN | POLLOUT)`; again, it changes the events.
    private static long register(Vm vm, Args args) {
        add(vm, map(vm, args.word(0)), args.word(1), args.integer(2, POLLIN | POLLOUT), 0);
        return Word.NONE;
    }

    /// Adds a stream; one that is there already keeps, of its events, those in `kept`.
    private static void add(Vm vm, int map, long object, int wanted, int kept) {
        vm.objects.stream(object);
        int slot = vm.maps.findOrAdd(map, identity(vm, object));
        int value = slot + vm.heap.wordBytes();
        if (vm.heap.word(value) == Word.NULL) {
            vm.heap.word(value, PollObject.createEntry(vm.heap, object, wanted));
        } else {
            int entry = vm.heap.int32(value);
            PollObject.WANTED.set(vm.heap, entry, wanted | PollObject.WANTED.get(vm.heap, entry) & kept);
        }
    }

    private static long unregister(Vm vm, long self, long object) {
        vm.maps.remove(map(vm, self), identity(vm, object));
        return Word.NONE;
    }

    private static long modify(Vm vm, long self, long object, long events) {
        int slot = vm.maps.find(map(vm, self), identity(vm, object));
        if (slot == 0) {
            throw vm.osError(ENOENT);
        }
        PollObject.WANTED.set(vm.heap, vm.heap.int32(slot + vm.heap.wordBytes()), vm.toInt(events));
        return Word.NONE;
    }

    // ---- waiting ----

    private static int entry(Heap heap, int map, int index) {
        return Word.address(MapObject.value(heap, map, index));
    }

    private static int ready(Vm vm, int map) {
        Heap heap = vm.heap;
        int ready = 0;
        for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
            int entry = entry(heap, map, i);
            long object = PollObject.OBJECT.get(heap, entry);
            int happened = vm.objects.stream(object).control(vm, object, Stream.POLL,
                    PollObject.WANTED.get(heap, entry));
            if (happened < 0) {
                throw vm.osError(-happened);
            }
            PollObject.HAPPENED.set(heap, entry, happened);
            ready += happened == 0 ? 0 : 1;
        }
        return ready;
    }

    /// Waits for the time in milliseconds that the second argument says; gives how many streams are ready.
    private int await(Vm vm, Args args) {
        int poll = args.object(0);
        long millis = args.word(1, Word.NONE) == Word.NONE ? FOREVER : args.integer(1);
        PollObject.FLAGS.set(vm.heap, poll, args.integer(2, 0));
        return await(vm, PollObject.map(vm.heap, poll), millis);
    }

    private int await(Vm vm, int map, long millis) {
        long start = time.nanos();
        vm.poll();
        while (true) {
            int ready = ready(vm, map);
            if (ready > 0 || millis >= 0 && (time.nanos() - start) / NANOS_PER_MILLI >= millis) {
                return ready;
            }
            time.sleepMillis(vm, 1);
        }
    }

    // ---- select ----

    /// `select(readers, writers, others, seconds)`; the map of what is waited for stands on the C stack.
    private long select(Vm vm, Args args) {
        Heap heap = vm.heap;
        int streams = 0;
        for (int i = 0; i < EVENTS.length; i++) {
            streams += vm.objects.itemCount(args.word(i));
        }
        double seconds = args.word(3, Word.NONE) == Word.NONE ? FOREVER : vm.numbers.toFloat(args.word(3));
        int stack = heap.stackPointer;
        int map = vm.calls.enter(MAP_WORDS);
        MapObject.initialise(heap, map, streams);
        for (int i = 0; i < EVENTS.length; i++) {
            for (int k = 0; k < vm.objects.itemCount(args.word(i)); k++) {
                add(vm, map, heap.field(vm.objects.items(args.word(i)), k), EVENTS[i], ~0);
            }
        }
        await(vm, map, seconds < 0 ? FOREVER : (long) (seconds * MILLIS_PER_SECOND));
        int lists = TupleObject.create(heap, EVENTS.length);
        TupleObject.item(heap, lists, 0, happened(heap, map, POLLIN));
        TupleObject.item(heap, lists, 1, happened(heap, map, POLLOUT));
        TupleObject.item(heap, lists, 2, happened(heap, map, ~(POLLIN | POLLOUT)));
        heap.free(MapObject.table(heap, map));
        heap.stackPointer = stack;
        return lists;
    }

    /// A list of the streams that some of these events happened to.
    private static int happened(Heap heap, int map, int events) {
        int list = ListObject.create(heap, 0);
        for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
            int entry = entry(heap, map, i);
            if ((PollObject.HAPPENED.get(heap, entry) & events) != 0) {
                ListObject.append(heap, list, PollObject.OBJECT.get(heap, entry));
            }
        }
        return list;
    }

    // ---- poll ----

    private long poll(Vm vm, Args args) {
        Heap heap = vm.heap;
        int map = map(vm, args.word(0));
        int list = ListObject.create(heap, await(vm, args));
        int count = 0;
        for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
            int entry = entry(heap, map, i);
            if (PollObject.HAPPENED.get(heap, entry) != 0) {
                int tuple = TupleObject.create(heap, 2);
                fill(heap, tuple, entry);
                ListObject.item(heap, list, count++, tuple);
            }
        }
        return list;
    }

    private static void fill(Heap heap, int tuple, int entry) {
        TupleObject.item(heap, tuple, 0, PollObject.OBJECT.get(heap, entry));
        TupleObject.item(heap, tuple, 1, Word.smallInt(PollObject.HAPPENED.get(heap, entry)));
    }

    /// The object itself is the iterator, and gives the same tuple again and again.
    private long ipoll(Vm vm, Args args) {
        long self = args.word(0);
        int poll = Word.address(self);
        if (PollObject.TUPLE.get(vm.heap, poll) == Word.NULL) {
            PollObject.TUPLE.set(vm.heap, poll, TupleObject.create(vm.heap, 2));
        }
        PollObject.iteration(vm.heap, poll, await(vm, args), 0);
        return self;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int poll = Word.address(self);
        int map = map(vm, self);
        int left = PollObject.left(heap, poll);
        int at = left == 0 ? -1 : MapObject.next(heap, map, PollObject.position(heap, poll));
        while (at >= 0 && PollObject.HAPPENED.get(heap, entry(heap, map, at)) == 0) {
            at = MapObject.next(heap, map, at + 1);
        }
        if (at < 0) {
            PollObject.iteration(heap, poll, 0, 0);
            return Word.NULL;
        }
        PollObject.iteration(heap, poll, left - 1, at + 1);
        int entry = entry(heap, map, at);
        int tuple = Word.address(PollObject.TUPLE.get(heap, poll));
        fill(heap, tuple, entry);
        if ((PollObject.FLAGS.get(heap, poll) & ONE_SHOT) != 0) {
            PollObject.WANTED.set(heap, entry, 0);
        }
        return tuple;
    }
}
