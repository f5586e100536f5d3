package org.softboard.boards.cli;

import org.jline.utils.Signals;
import org.softboard.boards.bridge.PortProblem;
import org.softboard.boards.bridge.RealRun;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The arguments of `softboard run --on PORT FILE.py`.
record RealRunArguments(String port, String file) {

    /// Runs the program and gives the exit status. The options of simulated boards do not go with it.
    int go(ParseResult parsed) {
        for (OptionSpec option : parsed.matchedOptionsSet()) {
            if (!option.longestName().equals(RunArguments.ON)) {
                throw new Unusable(option.longestName() + " is for simulated boards and does not go with "
                        + RunArguments.ON);
            }
        }
        ProgramFile program = ProgramFile.inPython(file);
        var run = new RealRun(port, program.name(), program.source());
        Signals.register("INT", run::interrupt);
        try {
            return run.go(System.out, System.err);
        } catch (PortProblem problem) {
            System.out.flush();
            throw new Unusable(RunArguments.ON + ": " + problem.getMessage());
        }
    }
}
