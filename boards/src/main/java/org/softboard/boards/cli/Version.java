package org.softboard.boards.cli;

import org.softboard.interpreter.vm.Release;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"Softboard " + Release.SOFTBOARD + ", following MicroPython " + Release.MICROPYTHON};
    }
}
