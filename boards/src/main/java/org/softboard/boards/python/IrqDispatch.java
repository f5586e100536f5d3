package org.softboard.boards.python;

import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;

/// How an interrupt reaches its Python function (shared/runtime/mpirq.c): at once, with heap and scheduler locked, or
/// by way of the scheduler.
final class IrqDispatch {

    private IrqDispatch() {}

    /// False if a hard one raised an exception, which has been printed after `complaint`.
    static boolean dispatch(Vm vm, long function, long argument, boolean hard, String complaint) {
        if (function == Word.NONE || function == Word.NULL) {
            return true;
        }
        if (!hard) {
            vm.scheduler.schedule(function, argument);
            return true;
        }
        vm.scheduler.lock();
        vm.heap.lock();
        try {
            int exception = vm.errors.callCatching(function, argument);
            if (exception != 0) {
                vm.out.text(complaint + "\n");
                vm.errors.report(vm.out, exception);
            }
            return exception == 0;
        } finally {
            vm.heap.unlock();
            vm.scheduler.unlock();
        }
    }
}
