package org.softboard.boards.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.softboard.boards.host.CrossCompiling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `softboard mpy-cross`: its arguments are those of upstream's mpy-cross, so they are read there.
@Command(name = "mpy-cross", description = {
    "Compiles FILE.py to FILE.mpy, which every MicroPython of that version loads.",
    "Takes the arguments of MicroPython's mpy-cross; 'softboard mpy-cross -h' lists them."})
final class MpyCrossCommand implements Callable<Integer> {

    @Parameters(hidden = true) private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return CrossCompiling.run(arguments.toArray(new String[0]));
    }
}
