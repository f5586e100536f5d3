package org.softboard.boards.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.softboard.boards.host.HostPython;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `softboard micropython`: MicroPython without a board. Its arguments are those of upstream's unix port, so they are
/// read there.
@Command(name = "micropython", description = {
    "MicroPython without a board: doubles, a roomy heap, the host's clock and files.",
    "Takes the arguments of MicroPython's unix port; 'softboard micropython -h' lists them."})
final class MicropythonCommand implements Callable<Integer> {

    @Parameters(hidden = true) private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return HostPython.run(arguments.toArray(new String[0]));
    }
}
