package org.softboard.firmware.file;

/// What a directory says about one file or directory.
///
/// @param alias    a second name that always fits [NameCoding], or the same
/// @param size     in bytes; 0 for a directory
/// @param modified seconds since 1970 by the board's own clock; 0 if the file system keeps no time
public record Entry(String name, String alias, boolean isDirectory, long size, long modified) {}
