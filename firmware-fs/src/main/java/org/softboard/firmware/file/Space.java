package org.softboard.firmware.file;

/// How much a file system holds, as `os.statvfs` tells it.
///
/// @param unit    bytes that are allocated together
/// @param total   such units
/// @param free    units that are free
/// @param nameMax characters of the longest name
public record Space(int unit, long total, long free, int nameMax) {}
