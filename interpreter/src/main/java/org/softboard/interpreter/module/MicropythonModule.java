package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.RingIoType;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Vm;

/// `micropython` (py/modmicropython.c).
public final class MicropythonModule {

    private static final int BLOCKS_PER_LINE = 64;
    private static final NativeFunction KBD_INTR = NativeFunction.of("kbd_intr", MicropythonModule::kbdIntr);

    public static final BuiltinModule MODULE = BuiltinModule.named("micropython").needs(Option.PY_MICROPYTHON)
            .function("const", (vm, value) -> value)
            .function("opt_level", 0, 1, MicropythonModule::optLevel)
            .when(Option.MEM_STATS, module -> module
                    .function("mem_total", vm -> Word.smallInt(vm.heap.allocatedBytes()))
                    .function("mem_current", vm -> Word.smallInt(vm.heap.currentBytes()))
                    .function("mem_peak", vm -> Word.smallInt(vm.heap.peakBytes())))
            .when(Option.PY_MICROPYTHON_MEM_INFO, module -> module
                    .function("mem_info", 0, 1, MicropythonModule::memInfo)
                    .function("qstr_info", 0, 1, MicropythonModule::qstrInfo))
            .function("stack_use", vm -> Word.smallInt(vm.heap.stackUsed())).when(Option.PY_MICROPYTHON_STACK_USE)
            .function("alloc_emergency_exception_buf", MicropythonModule::allocEmergencyBuffer)
            .when(Option.ENABLE_EMERGENCY_EXCEPTION_BUF)
            .function("heap_lock", MicropythonModule::heapLock)
            .function("heap_unlock", MicropythonModule::heapUnlock)
            .function("heap_locked", vm -> Word.smallInt(vm.heap.lockDepth())).when(Option.PY_MICROPYTHON_HEAP_LOCKED)
            .function(KBD_INTR).when(Option.KBD_EXCEPTION)
            .type(RingIoType.TYPE)
            .function("schedule", MicropythonModule::schedule).when(Option.ENABLE_SCHEDULER);

    private MicropythonModule() {
    }

    private static long optLevel(Vm vm, Args args) {
        if (args.count() == 0) {
            return Word.smallInt(vm.programs.optimisation());
        }
        vm.programs.optimisation(args.integer(0));
        return Word.NONE;
    }

    // ---- memory ----

    private static long memInfo(Vm vm, Args args) {
        Heap heap = vm.heap;
        var text = new StringBuilder();
        if (vm.profile.language().has(Option.MEM_STATS)) {
            text.append("mem: total=").append(heap.allocatedBytes()).append(", current=").append(heap.currentBytes())
                    .append(", peak=").append(heap.peakBytes()).append('\n');
        }
        text.append("stack: ").append(heap.stackUsed());
        if (vm.profile.language().has(Option.STACK_CHECK)) {
            text.append(" out of ").append(vm.profile.stack().limit());
        }
        text.append("\nGC: total: ").append(heap.totalBytes()).append(", used: ").append(heap.usedBytes())
                .append(", free: ").append(heap.freeBytes()).append('\n');
        Heap.Census census = heap.census();
        text.append(" No. of 1-blocks: ").append(census.oneBlocks()).append(", 2-blocks: ")
                .append(census.twoBlocks()).append(", max blk sz: ").append(census.largestUsed())
                .append(", max free sz: ").append(census.largestFree()).append('\n');
        if (args.count() == 1) {
            layOut(heap, text);
        }
        vm.out.text(text.toString());
        return Word.NONE;
    }

    /// The picture of the heap, one character a block.
    private static void layOut(Heap heap, StringBuilder text) {
        text.append("GC memory layout; from ").append(Integer.toHexString(heap.poolChipAddress())).append(':');
        for (int block = 0; block < heap.blocks(); block++) {
            if (block % BLOCKS_PER_LINE == 0) {
                int used = block;
                while (used < heap.blocks() && heap.blockKind(used) == 0) {
                    used++;
                }
                if (used - block >= 2 * BLOCKS_PER_LINE) {
                    text.append("\n       (").append((used - block) / BLOCKS_PER_LINE).append(" lines all free)");
                    block = used & -BLOCKS_PER_LINE;
                    if (block >= heap.blocks()) {
                        break;
                    }
                }
                text.append('\n').append(String.format("%08x", block * heap.blockBytes())).append(": ");
            }
            text.append(switch (heap.blockKind(block)) {
                case 0 -> '.';
                case 1 -> letter(heap.fieldInt(heap.blockAddress(block), 0));
                default -> '=';
            });
        }
        text.append('\n');
    }

    private static char letter(int type) {
        return switch (type) {
            case CoreType.TUPLE -> 'T';
            case CoreType.LIST -> 'L';
            case CoreType.DICT -> 'D';
            case CoreType.STR, CoreType.BYTES -> 'S';
            case CoreType.BYTEARRAY, CoreType.ARRAY -> 'A';
            case CoreType.FLOAT -> 'F';
            case CoreType.FUNCTION -> 'B';
            case CoreType.MODULE -> 'M';
            default -> 'h';
        };
    }

    private static long qstrInfo(Vm vm, Args args) {
        var census = vm.names.census();
        vm.out.text("qstr pool: n_pool=" + census.pools() + ", n_qstr=" + census.strings() + ", n_str_data_bytes="
                + census.textBytes() + ", n_total_bytes=" + census.totalBytes() + "\n");
        if (args.count() == 1) {
            for (int q = vm.names.count() - census.strings(); q < vm.names.count(); q++) {
                vm.out.text("Q(" + vm.names.string(q) + ")\n");
            }
        }
        return Word.NONE;
    }

    private static long allocEmergencyBuffer(Vm vm, long size) {
        vm.errors.emergencyBuffer(vm.toInt(size));
        return Word.NONE;
    }

    private static long heapLock(Vm vm) {
        vm.heap.lock();
        return Word.NONE;
    }

    private static long heapUnlock(Vm vm) {
        vm.heap.unlock();
        return Word.smallInt(vm.heap.lockDepth());
    }

    // ---- events ----

    private static long kbdIntr(Vm vm, long character) {
        vm.interruptCharacter = vm.toInt(character);
        return Word.NONE;
    }

    /// In place of `kbd_intr` itself, a KeyboardInterrupt is scheduled.
    private static long schedule(Vm vm, long function, long argument) {
        if (vm.rom.isFunction(function, KBD_INTR)) {
            vm.scheduler.interrupt();
            return Word.NONE;
        }
        if (!vm.scheduler.schedule(function, argument)) {
            throw vm.error(CoreType.RUNTIME_ERROR, "schedule queue full");
        }
        return Word.NONE;
    }
}
