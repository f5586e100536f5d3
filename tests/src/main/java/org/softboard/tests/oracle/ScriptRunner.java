package org.softboard.tests.oracle;

/// Runs programs, each on a machine of its own that has run nothing else.
@FunctionalInterface
public interface ScriptRunner {

    /// What the program printed, a traceback of what ended it included.
    String run(String program);
}
