package org.softboard.boards.python;

import org.softboard.boards.vfs.BlockFileSystems;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.Mounts;
import org.softboard.interpreter.vm.Vm;

/// The card's FAT partitions at /sd, /sd2 ... at the start (ports/stm32/main.c, init_sdcard_fs).
final class CardMount {

    private static final String FIRST_POINT = "/sd";
    private static final int PARTITIONS = 4;
    /// Wherever there is a file system, without a partition table too.
    private static final int ANYWHERE = 0;

    private CardMount() {}

    /// Mounts the first partition that can be at /sd, others at their numbers. False if none can be mounted.
    ///
    /// @param card   a word
    /// @param enters the first partition becomes the current folder
    static boolean mount(Vm vm, Mounts mounts, BlockFileSystems fileSystems, long card, boolean enters) {
        boolean isMounted = false;
        for (int partition = 1; partition <= PARTITIONS; partition++) {
            boolean found =
                    mount(vm, mounts, fileSystems, card, partition, isMounted ? FIRST_POINT + partition : FIRST_POINT);
            isMounted |= found;
        }
        isMounted = isMounted || mount(vm, mounts, fileSystems, card, ANYWHERE, FIRST_POINT);
        if (!isMounted) {
            vm.out.text("MPY: can't mount SD card\n");
        } else if (enters) {
            mounts.enter(FIRST_POINT);
        }
        return isMounted;
    }

    private static boolean mount(Vm vm, Mounts mounts, BlockFileSystems fileSystems, long card, int partition,
            String point) {
        int mark = vm.heap.fresh();
        long volume = fileSystems.fatInPartition(vm, card, partition);
        int exception = volume == Word.NULL ? 0 : vm.catching(() -> mounts.mount(volume, point));
        vm.heap.release(mark);
        return volume != Word.NULL && exception == 0;
    }
}
