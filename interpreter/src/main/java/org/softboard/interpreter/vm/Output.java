package org.softboard.interpreter.vm;

/// Where bytes go: the console, a file, a collected string.
@FunctionalInterface
public interface Output {
    void write(byte[] bytes, int offset, int length);
}
