package org.softboard.boards.vfs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// The types of file systems on block devices that a firmware has, and which of them is on a device (extmod/vfs.c).
public final class BlockFileSystems {

    /// What both of littlefs's first blocks have, and where.
    private static final byte[] MAGIC = "littlefs".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_OFFSET = 8;
    private static final int MAGIC_BLOCKS = 2;
    /// Bytes that upstream reads to see that.
    private static final int PROBE = 44;
    private static final int PROBE_WORDS = PROBE / Integer.BYTES;

    private final VfsFat fat;
    private final VfsLfs2 little;

    /// @param label what new FAT volumes are called; null for nothing
    public BlockFileSystems(VfsTime time, @Nullable String label) {
        fat = new VfsFat(time, label);
        little = new VfsLfs2(time);
    }

    /// Adds the types to `os` or `vfs`.
    public BuiltinModule addTo(BuiltinModule module) {
        return module.type(fat.type()).type(little.type());
    }

    /// Types whose objects a program meets although no module names them.
    public List<BuiltinType> hiddenTypes() {
        List<BuiltinType> types = new ArrayList<>(fat.hiddenTypes());
        types.addAll(little.hiddenTypes());
        return types;
    }

    /// The file system on a device: a littlefs if it says so, else FAT, whether there is one or not. An exception of a
    /// device that cannot read parts of blocks is ignored.
    public long detect(Vm vm, long device) {
        long[] found = {Word.NULL};
        if (vm.profile.language().has(Option.VFS_LFS2)) {
            vm.catching(() -> found[0] = isLittle(vm, device) ? little.over(vm, device) : Word.NULL);
        }
        if (found[0] == Word.NULL) {
            return fat.over(vm, device);
        }
        vm.heap.keep(found[0]);
        return found[0];
    }

    /// The FAT volume in a partition (1 to 4) of a device, or, for 0, wherever there is one; NULL if there is none.
    public long fatInPartition(Vm vm, long device, int partition) {
        return fat.inPartition(vm, device, partition);
    }

    private static boolean isLittle(Vm vm, long device) {
        int stack = vm.heap.stackPointer;
        int probe = vm.calls.enter(PROBE_WORDS);
        var methods = new DeviceMethods(vm, vm.calls.enter(DeviceShape.WORDS), device);
        boolean isLittle = false;
        for (int block = 0; block < MAGIC_BLOCKS && !isLittle; block++) {
            isLittle = methods.read(block, MAGIC_OFFSET, probe, PROBE) == 0
                    && Arrays.equals(vm.heap.memory(), probe, probe + MAGIC.length, MAGIC, 0, MAGIC.length);
        }
        vm.heap.stackPointer = stack;
        return isLittle;
    }
}
