package org.softboard.gui.window;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Reads and writes programs. A file is replaced only when all of the new one is on the disk.
final class ProgramFile {

    /// Nothing larger is a program for a board.
    private static final int LARGEST = 8 << 20;

    private static final String MARK = "\uFEFF";

    /// The editor shows no longer line.
    static final int LONGEST_LINE = 20_000;

    private ProgramFile() {}

    /// What a file was like when it was read or written.
    record Stamp(long size, FileTime modified) {}

    /// What a file has besides its text.
    ///
    /// @param returns whether its lines end in `\r\n`, or most of them
    /// @param marked  whether it begins with a byte order mark
    record Form(boolean returns, boolean marked) {

        static final Form PLAIN = new Form(false, false);

        private static Form of(String text) {
            long lines = text.chars().filter(c -> c == '\n').count();
            long withReturn = (text.length() - text.replace("\r\n", "").length()) / 2;
            return new Form(withReturn > lines / 2, text.startsWith(MARK));
        }

        private byte[] bytes(String text) {
            return ((marked ? MARK : "") + (returns ? text.replace("\n", "\r\n") : text))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /// A file's text with lines that end in `\n`.
    ///
    /// @param isUtf8 whether it was UTF-8; otherwise each byte was taken for a character of ISO 8859-1
    record Contents(String text, Form form, boolean isUtf8, Stamp stamp) {}

    /// The file cannot be shown; the message says why.
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    static Contents read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new Unreadable("It is a folder.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new Unreadable("It is a device or a pipe.");
        }
        if (Files.size(path) > LARGEST) {
            throw new Unreadable("It is larger than " + (LARGEST >> 20) + " MB.");
        }
        Stamp stamp = stamp(path);
        byte[] bytes;
        try (var stream = Files.newInputStream(path)) {
            bytes = stream.readNBytes(LARGEST);
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new Unreadable("It is not a text.");
            }
        }
        @Nullable String utf8 = utf8(bytes);
        String text = utf8 != null ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
        Form form = Form.of(text);
        String lines = text.substring(form.marked ? MARK.length() : 0).replace("\r\n", "\n").replace('\r', '\n');
        if (lines.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new Unreadable("It has a line of more than " + LONGEST_LINE + " characters.");
        }
        return new Contents(lines, form, utf8 != null, stamp);
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /// Null if there is no such file.
    static @Nullable Stamp stampIfPresent(Path path) {
        try {
            return stamp(path);
        } catch (IOException _) {
            return null;
        }
    }

    private static Stamp stamp(Path path) throws IOException {
        return new Stamp(Files.size(path), Files.getLastModifiedTime(path));
    }

    static Stamp write(Path path, String text, Form form) throws IOException {
        byte[] bytes = form.bytes(text);
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("It is a folder.");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".new");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            keepPermissions(target, beside);
            replace(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
        return stamp(path);
    }

    private static void replace(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void keepPermissions(Path old, Path replacement) throws IOException {
        var ofReplacement = Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
        if (ofReplacement == null) {
            return;
        }
        var permissions = Files.exists(old)
                ? Files.getPosixFilePermissions(old)
                : PosixFilePermissions.fromString("rw-r--r--");
        ofReplacement.setPermissions(permissions);
    }
}
