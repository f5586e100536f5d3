package org.softboard.boards.python;

import java.util.function.Predicate;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.Mounts;
import org.softboard.interpreter.vm.Vm;

/// The flash at /flash at the start (ports/stm32/main.c, init_flash_fs).
final class FlashMount {

    private static final String POINT = "/flash";
    private static final int ENODEV = 19;
    private static final int EIO = 5;

    private FlashMount() {}

    /// False if the flash cannot be mounted.
    ///
    /// @param factory   a new file system is wanted in any case
    /// @param installed makes the factory's file system; false if that cannot be done
    static boolean mount(Vm vm, Mounts mounts, PybFlash flash, boolean factory, Predicate<Vm> installed) {
        int mark = vm.heap.fresh();
        boolean isInstalled = factory && installed.test(vm);
        int device = flash.main(vm);
        int errno = mount(vm, mounts, device);
        if (errno == ENODEV && device == flash.whole(vm) && !isInstalled && installed.test(vm)) {
            errno = mount(vm, mounts, device);
        }
        if (errno != 0) {
            vm.out.text("MPY: can't mount flash\n");
        }
        vm.heap.release(mark);
        return errno == 0;
    }

    /// Gives the error's number, 0 for none.
    private static int mount(Vm vm, Mounts mounts, long device) {
        int exception = vm.catching(() -> {
            mounts.mount(device, POINT);
            mounts.enterFirst();
        });
        if (exception == 0) {
            return 0;
        }
        long errno = vm.errors.isA(exception, CoreType.OS_ERROR) ? vm.errors.value(exception) : Word.NONE;
        return vm.objects.isInt(errno) ? vm.toInt(errno) : EIO;
    }
}
