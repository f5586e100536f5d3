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
/// sizes (ports/unix/main.c): the host's file system, mounted; `sys.path` with a home folder; `sys.argv`.
public final class UnixStart {

    private static final int FILE_SYSTEM_BYTES = 28;
    private static final int ITS_ROOT_BYTES = 1;
    private static final int MOUNT_BYTES = 16;

    private static final String FOLDER = "/tmp/up/oracle32/t";
    private static final String HOME = "/root/.micropython/lib";

    private UnixStart() {
    }

    public static void of(Vm vm) {
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
        ListObject.append(heap, path, Word.ofQstr(vm.qstr(".frozen")));
        ListObject.append(heap, path, str(vm, HOME.getBytes(StandardCharsets.UTF_8)));
        ListObject.append(heap, path, Word.ofQstr(vm.qstr("/usr/lib/micropython")));
        ListObject.initialise(heap, vm.system.argv, 0);
        ListObject.item(heap, path, 0, Word.ofQstr(vm.qstr(FOLDER)));
        heap.release(0);
    }

    private static long str(Vm vm, byte[] bytes) {
        Heap heap = vm.heap;
        int text = heap.allocate(bytes.length + 1);
        heap.copyIn(bytes, 0, text, bytes.length);
        return StrObject.create(heap, CoreType.STR, vm.names.hash(text, bytes.length), bytes.length, text);
    }
}
