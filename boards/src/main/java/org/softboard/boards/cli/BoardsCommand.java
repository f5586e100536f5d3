package org.softboard.boards.cli;

import java.io.PrintWriter;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `softboard boards`: what boards there are and what is on them.
@Command(name = "boards", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Lists the boards with CPU, RAM, flash and what is fitted.")
final class BoardsCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (BoardDefinition board : Boards.all()) {
            out.printf("%-10s %s%n", board.id(), board.title());
            out.printf("           CPU    %s, %d MHz%n", board.cpu(), board.hertz() / 1_000_000);
            out.printf("           RAM    %d KiB, Python heap %,d bytes, stack %,d bytes%n",
                    board.memory().ramBytes() / 1024, board.memory().heapBytes(), board.memory().stackBytes());
            out.printf("           flash  %d KiB%n", board.memory().flashBytes() / 1024);
            out.printf("           fitted %s%n", String.join(", ", board.fitted()));
        }
        out.flush();
    }
}
