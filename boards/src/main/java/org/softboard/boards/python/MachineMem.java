package org.softboard.boards.python;

import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Memory;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Member;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Bus;

/// `mem8`, `mem16` and `mem32` of `machine` and `stm` (extmod/machine_mem.c): memory and registers by address. The
/// objects are constants of the firmware: type, bytes of an item.
final class MachineMem {

    final BuiltinType type = BuiltinType.named("mem")
            .print((vm, out, self, kind) -> out.text("<" + 8 * size(vm, self) + "-bit memory>"))
            .subscript(this::subscript);

    final Member.Maker bytes = object(1);
    final Member.Maker halfWords = object(2);
    final Member.Maker words = object(4);

    private final Bus bus;
    private final BoardTime time;

    MachineMem(Bus bus, BoardTime time) {
        this.bus = bus;
        this.time = time;
    }

    private Member.Maker object(int size) {
        return MachineFunctions.once(vm -> {
            int object = vm.heap.allocateRom(vm.heap.words(2));
            vm.heap.field(object, 0, vm.rom.type(type));
            vm.heap.field(object, 1, size);
            return object;
        });
    }

    private static int size(Vm vm, long self) {
        return vm.heap.fieldInt(Word.address(self), 1);
    }

    private long subscript(Vm vm, long self, long index, long value) {
        if (value == Word.NULL) {
            return Word.NULL;
        }
        int size = size(vm, self);
        int address = (int) vm.numbers.truncated(index);
        if ((address & size - 1) != 0) {
            throw vm.error(CoreType.VALUE_ERROR, "address %s is not aligned to %d bytes",
                    String.format("%08x", address), size);
        }
        if (value == Word.SENTINEL) {
            return IntObject.of(vm.heap, load(vm, address, size) & (1L << 8 * size) - 1);
        }
        store(vm, address, size, (int) vm.numbers.truncated(value));
        return Word.NONE;
    }

    private int load(Vm vm, int address, int size) {
        if (bus.covers(address)) {
            time.now();
            return bus.read(address, size);
        }
        Memory memory = vm.heap;
        int place = vm.objects.memoryAt(address, size);
        return switch (size) {
            case 1 -> memory.int8(place);
            case 2 -> memory.int16(place);
            default -> memory.int32(place);
        };
    }

    private void store(Vm vm, int address, int size, int value) {
        if (bus.covers(address)) {
            time.now();
            bus.write(address, size, value);
            time.serve();
            return;
        }
        Memory memory = vm.heap;
        int place = vm.objects.memoryAt(address, size);
        switch (size) {
            case 1 -> memory.int8(place, value);
            case 2 -> memory.int16(place, value);
            default -> memory.int32(place, value);
        }
    }
}
