package org.softboard.interpreter.vm;

/// What module `platform` says of how a firmware was made (extmod/modplatform.h).
///
/// @param architecture of the processor, as compilers name it
/// @param compiler     with its version
/// @param library      the C library
/// @param version      of that library
public record Toolchain(String architecture, String compiler, String library, String version) {

    /// Firmware for ARM processors and for the ESP8266, made with GCC and newlib.
    public static final Toolchain ARM = new Toolchain("arm", "GCC 12.2.0", "newlib", "3.3.0");
    public static final Toolchain XTENSA = new Toolchain("xtensa", "GCC 12.2.0", "newlib", "3.0.0");
    /// Of a firmware that does not say.
    public static final Toolchain NONE = new Toolchain("", "", "", "");
    /// No firmware: this program.
    public static final Toolchain JAVA = new Toolchain("java", "javac 25", "java", "25");
}
