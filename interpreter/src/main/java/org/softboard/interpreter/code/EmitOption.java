package org.softboard.interpreter.code;

/// What a function is to be compiled to (py/emitglue.h), by decorator or by the default of the machine.
public enum EmitOption {
    NONE, BYTECODE, NATIVE, VIPER, ASM
}
