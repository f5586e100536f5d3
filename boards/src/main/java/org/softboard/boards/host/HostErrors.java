package org.softboard.boards.host;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Error numbers of the host (errno.h of Linux) for the exceptions that Java makes of them. Where Java has no class for
/// an error, its message ends with the text of strerror.
final class HostErrors {

    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EIO = 5;
    static final int EBADF = 9;
    static final int EACCES = 13;
    static final int EEXIST = 17;
    static final int EXDEV = 18;
    static final int ENOTDIR = 20;
    static final int EISDIR = 21;
    static final int EINVAL = 22;
    static final int ESPIPE = 29;
    static final int EROFS = 30;
    static final int ENOTEMPTY = 39;
    static final int ELOOP = 40;

    private static final Map<String, Integer> BY_TEXT = new LinkedHashMap<>();

    static {
        BY_TEXT.put("Operation not permitted", EPERM);
        BY_TEXT.put("Is a directory", EISDIR);
        BY_TEXT.put("Not a directory", ENOTDIR);
        BY_TEXT.put("Directory not empty", ENOTEMPTY);
        BY_TEXT.put("Invalid argument", EINVAL);
        BY_TEXT.put("Read-only file system", EROFS);
        BY_TEXT.put("Invalid cross-device link", EXDEV);
        BY_TEXT.put("Illegal seek", ESPIPE);
        BY_TEXT.put("No such device or address", 6);
        BY_TEXT.put("Device or resource busy", 16);
        BY_TEXT.put("Too many open files", 24);
        BY_TEXT.put("Text file busy", 26);
        BY_TEXT.put("File too large", 27);
        BY_TEXT.put("No space left on device", 28);
        BY_TEXT.put("Broken pipe", 32);
        BY_TEXT.put("File name too long", 36);
        BY_TEXT.put("Too many levels of symbolic links", ELOOP);
    }

    private HostErrors() {
    }

    /// The number for an exception of `java.nio.file` or of a channel.
    static int errno(Exception problem) {
        return switch (problem) {
            case NoSuchFileException _,InvalidPathException _ -> ENOENT;
            case AccessDeniedException _ -> EACCES;
            case FileAlreadyExistsException _ -> EEXIST;
            case DirectoryNotEmptyException _ -> ENOTEMPTY;
            case NotDirectoryException _ -> ENOTDIR;
            case FileSystemLoopException _ -> ELOOP;
            case NonReadableChannelException _,NonWritableChannelException _,ClosedChannelException _ -> EBADF;
            case IOException other -> byText(String.valueOf(other.getMessage()));
            default -> EIO;
        };
    }

    private static int byText(String message) {
        return BY_TEXT.entrySet().stream().filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(EIO);
    }
}
