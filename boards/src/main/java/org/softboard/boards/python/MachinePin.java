package org.softboard.boards.python;

import java.util.List;
import java.util.TreeMap;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.PinFunction;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Addresses;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// `machine.Pin`, which is `pyb.Pin` too (ports/stm32/pin.c). The objects are constants of the firmware: type, row of
/// the board's pin table; the state is the hardware's.
public final class MachinePin {

    private static final Parameters INIT = Parameters.of()
            .requiredInt("mode").optional("pull", Word.NONE).optionalInt("af", -1)
            .keywordOnly().optional("value", Word.NULL).optionalInt("alt", -1);
    private static final Parameters IRQ = Parameters.of()
            .optional("handler", Word.NONE).optionalInt("trigger", PinConstants.IRQ_RISING_FALLING)
            .optionalBool("hard", false);

    private static final int FUNCTIONS = 16;

    final BuiltinType type = BuiltinType.named("Pin");
    final PinAf functions;

    private final BoardDefinition definition;
    private final Hardware hardware;
    private final BoardTime time;
    private final ExternalLines lines;
    private int objects;
    private int classWords;
    private boolean debug;

    MachinePin(BoardDefinition definition, Hardware hardware, BoardTime time, ExternalLines lines) {
        this.definition = definition;
        this.hardware = hardware;
        this.time = time;
        this.lines = lines;
        this.functions = new PinAf(definition);
        declare();
    }

    private void declare() {
        type.construct(this::make).print(this::print).call(this::call)
                .methodWithKeywords("init", 1, this::init)
                .method("value", 1, 2, this::value)
                .method("off", this::off)
                .method("on", this::on)
                .methodWithKeywords("irq", 1, this::irq)
                .method("low", this::off)
                .method("high", this::on)
                .method("name", this::name)
                .method("names", this::names)
                .method("af_list", this::afList)
                .method("port", (vm, self) -> Word.smallInt(row(vm, self).port()))
                .method("pin", (vm, self) -> Word.smallInt(row(vm, self).bit()))
                .method("gpio", (vm, self) -> truncated(Addresses.gpio(row(vm, self).port())))
                .method("mode", (vm, self) -> Word.smallInt(mode(pin(vm, self))))
                .method("pull", (vm, self) -> Word.smallInt(pin(vm, self).pull().ordinal()))
                .method("af", (vm, self) -> Word.smallInt(pin(vm, self).alternate()))
                .classMethod("mapper", 1, 2, (vm, args) -> classWord(vm, args, 0))
                .classMethod("dict", 1, 2, (vm, args) -> classWord(vm, args, 1))
                .classMethod("debug", 1, 2, this::debug)
                .type("board", names("board", true))
                .type("cpu", names("cpu", false))
                .constant("IN", PinConstants.IN)
                .constant("OUT", PinConstants.OUT)
                .constant("OPEN_DRAIN", PinConstants.OUT | PinConstants.OPEN_DRAIN)
                .constant("ALT", PinConstants.ALT)
                .constant("ALT_OPEN_DRAIN", PinConstants.ALT | PinConstants.OPEN_DRAIN)
                .constant("ANALOG", PinConstants.ANALOG)
                .constant("PULL_UP", Pull.UP.ordinal())
                .constant("PULL_DOWN", Pull.DOWN.ordinal())
                .constant("IRQ_RISING", PinConstants.IRQ_RISING)
                .constant("IRQ_FALLING", PinConstants.IRQ_FALLING)
                .constant("OUT_PP", PinConstants.OUT)
                .constant("OUT_OD", PinConstants.OUT | PinConstants.OPEN_DRAIN)
                .constant("AF_PP", PinConstants.ALT)
                .constant("AF_OD", PinConstants.ALT | PinConstants.OPEN_DRAIN)
                .constant("PULL_NONE", Pull.NONE.ordinal());
        var constants = new TreeMap<String, Integer>();
        for (PinRow row : definition.pins()) {
            for (PinFunction function : row.functions()) {
                constants.put(function.constant(), function.number());
            }
        }
        constants.forEach(type::constant);
    }

    /// The class whose attributes are the pins under their board or CPU names.
    private BuiltinType names(String name, boolean ofBoard) {
        BuiltinType names = BuiltinType.named(name);
        for (PinRow row : definition.pins()) {
            for (String pin : ofBoard ? row.names() : List.of(row.cpu())) {
                names.value(pin, vm -> object(vm, row));
            }
        }
        return names;
    }

    /// Forgets mapper, dict and debug, as every start does.
    void initialise(Vm vm) {
        if (classWords == 0) {
            classWords = vm.heap.allocateStatic(vm.heap.words(2));
        }
        vm.heap.field(classWords, 0, Word.NONE);
        vm.heap.field(classWords, 1, Word.NONE);
        debug = false;
    }

    // ---- from Python objects to pins ----

    boolean isPin(Vm vm, long word) {
        return Word.isReference(word) && vm.heap.fieldInt(Word.address(word), 0) == vm.rom.type(type);
    }

    PinRow row(Vm vm, long pin) {
        return definition.pins().get(vm.heap.fieldInt(Word.address(pin), 1));
    }

    Pin pin(Vm vm, long pin) {
        return hardware.pin(row(vm, pin).cpu());
    }

    long object(Vm vm, PinRow row) {
        Heap heap = vm.heap;
        if (objects == 0) {
            int count = definition.pins().size();
            objects = heap.allocateRom(heap.words(2 * count));
            for (int i = 0; i < count; i++) {
                heap.field(objects, 2 * i, vm.rom.type(type));
                heap.field(objects, 2 * i + 1, i);
            }
        }
        return objects + heap.words(2 * definition.pins().indexOf(row));
    }

    /// The pin that a program means: a pin, or a name by way of mapper, dict, board and CPU names (pin_find).
    long find(Vm vm, long meant) {
        if (isPin(vm, meant)) {
            return noted(vm, "Pin map passed pin ", Word.NULL, meant);
        }
        long mapper = vm.heap.field(classWords, 0);
        if (mapper != Word.NONE) {
            long mapped = vm.calls.call(mapper, meant);
            if (mapped != Word.NONE) {
                if (!isPin(vm, mapped)) {
                    throw vm.error(CoreType.VALUE_ERROR, "Pin.mapper didn't return a Pin object");
                }
                return noted(vm, "Pin.mapper maps ", meant, mapped);
            }
        }
        long dict = vm.heap.field(classWords, 1);
        if (dict != Word.NONE) {
            int entry = vm.maps.find(DictObject.map(vm.heap, Word.address(dict)), meant);
            if (entry != 0) {
                return noted(vm, "Pin.map_dict maps ", meant, vm.heap.field(entry, 1));
            }
        }
        if (!vm.isStr(meant)) {
            throw noName(vm, meant);
        }
        String name = vm.strings.text(meant);
        for (PinRow row : definition.pins()) {
            if (row.names().contains(name)) {
                return noted(vm, "Pin.board maps ", meant, object(vm, row));
            }
        }
        for (PinRow row : definition.pins()) {
            if (row.cpu().equals(name)) {
                return noted(vm, "Pin.cpu maps ", meant, object(vm, row));
            }
        }
        throw vm.error(CoreType.VALUE_ERROR, "Pin(%s) doesn't exist", name);
    }

    /// Bytes are no name, but can be part of the message.
    private static PythonError noName(Vm vm, long meant) {
        if (Word.isReference(meant) && TypeObject.of(vm.heap, meant) == CoreType.BYTES) {
            return vm.error(CoreType.VALUE_ERROR, "Pin(%s) doesn't exist", vm.strings.text(meant));
        }
        return vm.error(CoreType.TYPE_ERROR, "can't convert '%s' object to str implicitly", vm.typeName(meant));
    }

    private long noted(Vm vm, String how, long meant, long pin) {
        if (debug) {
            vm.out.text(how);
            if (meant != Word.NULL) {
                vm.print(vm.out, meant, PrintKind.REPR);
                vm.out.text(" to ");
            }
            vm.print(vm.out, pin, PrintKind.STR);
            vm.out.text("\n");
        }
        return pin;
    }

    // ---- the methods ----

    private long make(Vm vm, int called, Args args) {
        args.check(1, Integer.MAX_VALUE, true);
        long pin = find(vm, args.word(0));
        if (args.count() > 1 || args.keywords() > 0) {
            configure(vm, pin, args);
        }
        return pin;
    }

    private long init(Vm vm, Args args) {
        configure(vm, args.word(0), args);
        return Word.NONE;
    }

    private void configure(Vm vm, long object, Args args) {
        long[] given = INIT.parse(vm, args, 1);
        int mode = (int) given[0];
        if (!PinConstants.isMode(mode)) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid pin mode: %d", mode);
        }
        int pull = given[1] == Word.NONE ? 0 : vm.toInt(given[1]);
        if (pull < 0 || pull >= Pull.values().length) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid pin pull: %d", pull);
        }
        int function = (int) (given[4] == -1 ? given[2] : given[4]);
        boolean isAlternate = (mode & ~PinConstants.OPEN_DRAIN) == PinConstants.ALT;
        if (isAlternate && (function < 0 || function >= FUNCTIONS)) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid pin af: %d", function);
        }
        boolean hasValue = given[3] != Word.NULL;
        boolean value = hasValue && vm.isTrue(given[3]);
        time.now();
        Pin pin = pin(vm, object);
        if (hasValue) {
            pin.write(value);
        }
        if (isAlternate) {
            pin.alternate(function);
        }
        pin.configure(PinMode.values()[mode & 3], (mode & PinConstants.OPEN_DRAIN) != 0, Pull.values()[pull]);
    }

    private long call(Vm vm, long self, Args args) {
        args.check(0, 1, false);
        return args.count() == 0 ? read(vm, self) : write(vm, self, vm.isTrue(args.word(0)));
    }

    private long value(Vm vm, Args args) {
        long self = args.word(0);
        return args.count() == 1 ? read(vm, self) : write(vm, self, vm.isTrue(args.word(1)));
    }

    private long on(Vm vm, long self) {
        return write(vm, self, true);
    }

    private long off(Vm vm, long self) {
        return write(vm, self, false);
    }

    private long read(Vm vm, long self) {
        time.now();
        return Word.smallInt(pin(vm, self).level() ? 1 : 0);
    }

    private long write(Vm vm, long self, boolean high) {
        time.now();
        pin(vm, self).write(high);
        time.serve();
        return Word.NONE;
    }

    private long irq(Vm vm, Args args) {
        long[] given = IRQ.parse(vm, args, 1);
        if (args.count() > 1 || args.keywords() > 0) {
            long self = args.word(0);
            int line = row(vm, self).bit();
            lines.checkFree(vm, line, self, this);
            time.now();
            lines.register(vm, line, (int) given[1], given[0], given[2] != 0, self, pin(vm, self).net());
        }
        return Word.NONE;
    }

    private long name(Vm vm, long self) {
        return Word.ofQstr(vm.qstr(row(vm, self).cpu()));
    }

    private long names(Vm vm, long self) {
        PinRow row = row(vm, self);
        int list = ListObject.create(vm.heap, 0);
        ListObject.append(vm.heap, list, name(vm, self));
        for (String name : row.names()) {
            ListObject.append(vm.heap, list, Word.ofQstr(vm.qstr(name)));
        }
        return list;
    }

    private long afList(Vm vm, long self) {
        int list = ListObject.create(vm.heap, 0);
        for (PinFunction function : row(vm, self).functions()) {
            ListObject.append(vm.heap, list, functions.object(vm, function));
        }
        return list;
    }

    private long classWord(Vm vm, Args args, int index) {
        if (args.count() == 1) {
            return vm.heap.field(classWords, index);
        }
        vm.heap.field(classWords, index, args.word(1));
        return Word.NONE;
    }

    private long debug(Vm vm, Args args) {
        if (args.count() == 1) {
            return Word.bool(debug);
        }
        debug = args.isTrue(1);
        return Word.NONE;
    }

    // ---- as text ----

    private void print(Vm vm, Printer out, long self, PrintKind kind) {
        Pin pin = pin(vm, self);
        PinRow row = row(vm, self);
        out.text("Pin(Pin.cpu." + row.cpu() + ", mode=Pin." + modeName(pin));
        if (pin.mode() != PinMode.ANALOG && pin.pull() != Pull.NONE) {
            out.text(", pull=Pin.PULL_" + pin.pull());
        }
        if (pin.mode() == PinMode.ALT) {
            out.text(", alt=" + row.functions().stream()
                    .filter(function -> function.number() == pin.alternate()).findFirst()
                    .map(function -> "Pin." + function.constant()).orElse(Integer.toString(pin.alternate())));
        }
        out.text(")");
    }

    private static String modeName(Pin pin) {
        return switch (pin.mode()) {
            case IN -> "IN";
            case OUT -> pin.isOpenDrain() ? "OPEN_DRAIN" : "OUT";
            case ALT -> pin.isOpenDrain() ? "ALT_OPEN_DRAIN" : "ALT";
            case ANALOG -> "ANALOG";
        };
    }

    private static int mode(Pin pin) {
        boolean driven = pin.mode() == PinMode.OUT || pin.mode() == PinMode.ALT;
        return pin.mode().ordinal() | (driven && pin.isOpenDrain() ? PinConstants.OPEN_DRAIN : 0);
    }

    /// An address forced into a small int of 31 bits loses its top bit, as in the firmware.
    static long truncated(int address) {
        return Word.smallInt(address << 1 >> 1);
    }
}
