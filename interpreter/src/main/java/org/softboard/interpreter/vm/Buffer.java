package org.softboard.interpreter.vm;

/// The bytes behind an object, as the buffer protocol gives them (py/obj.h, mp_buffer_info_t).
///
/// @param address  of the first byte
/// @param length   in bytes
/// @param typecode as in the array module; `B` for bytes
public record Buffer(int address, int length, int typecode) {
}
