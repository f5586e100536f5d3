package org.softboard.tests.oracle;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.StrObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Vm;

/// Takes of a machine's heap what the builds that were measured take before they run a program, in their order and
/// sizes (ports/unix/main.c): the host's file system, mounted; `sys.path`; `sys.argv`. What the programs' folders were
/// called is not known, only how long the names were: it shows in where a run needed more room for names.
///
/// @param folderBytes length of the name of the program's folder, with what the program's own name had more than `main.py`
/// @param hasHome     was a home folder known?
public record UnixStart(int folderBytes, boolean hasHome) {

    /// Of the pieces of code in [HeapOracle].
    public static final UnixStart PIECES = new UnixStart(21, false);
    /// Of the programs with a loop in [MemoryLimits].
    public static final UnixStart LOOPS = new UnixStart(45, true);
    /// Of the files in [MemoryLimits]. This length is fitted to these same rows: of 8 to 50, only 25 to 28 fit those of
    /// both representations.
    public static final UnixStart FILES = new UnixStart(26, true);
    /// Of the programs in [HeapTrace].
    public static final UnixStart TRACES = new UnixStart(9, true);

    private static final int FILE_SYSTEM_BYTES = 28;
    private static final int ITS_ROOT_BYTES = 1;
    private static final int MOUNT_BYTES = 16;

    /// Stands for `.frozen`, which a build without frozen modules has not among the names in ROM.
    private static final String FROZEN = ".FROZEN";
    private static final String HOME = "/root";
    private static final String HOME_PACKAGES = "/.micropython/lib";
    private static final String PACKAGES = "/usr/lib/micropython";

    public void of(Vm vm) {
        Heap heap = vm.heap;
        int path = Word.address(vm.system.path());
        heap.free(ListObject.ITEMS.get(heap, vm.system.argv));
        heap.free(ListObject.ITEMS.get(heap, path));
        heap.free(path);
        int roots = heap.allocateStatic(heap.words(3));
        heap.field(roots, 0, heap.allocate(FILE_SYSTEM_BYTES));
        heap.field(roots, 1, heap.allocate(ITS_ROOT_BYTES));
        heap.field(roots, 2, heap.allocate(MOUNT_BYTES));
        path = ListObject.create(heap, 0);
        vm.system.path(path);
        ListObject.append(heap, path, Word.ofQstr(Qstr.EMPTY));
        ListObject.append(heap, path, Word.ofQstr(vm.qstr(FROZEN)));
        ListObject.append(heap, path,
                hasHome ? str(vm, HOME + HOME_PACKAGES) : Word.ofQstr(vm.qstr("~" + HOME_PACKAGES)));
        ListObject.append(heap, path, Word.ofQstr(vm.qstr(PACKAGES)));
        ListObject.initialise(heap, vm.system.argv, 0);
        ListObject.item(heap, path, 0, Word.ofQstr(vm.qstr("/".repeat(folderBytes))));
        heap.release(0);
    }

    private static long str(Vm vm, String string) {
        Heap heap = vm.heap;
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        int text = heap.allocate(bytes.length + 1);
        heap.copyIn(bytes, 0, text, bytes.length);
        return StrObject.create(heap, CoreType.STR, vm.names.hash(text, bytes.length), bytes.length, text);
    }
}
