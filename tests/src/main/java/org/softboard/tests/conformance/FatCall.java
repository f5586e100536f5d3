package org.softboard.tests.conformance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.firmware.file.Space;

/// One call of a file system, as a line of Python and as a call of ours; both give a line of text.
///
/// @param path     the first argument, in the code page
/// @param other    the second one: a path or a mode
/// @param slot     which open file
/// @param number   how many bytes, or where to
/// @param whence   0, 1 or 2
record FatCall(Kind kind, byte[] path, byte[] other, int slot, int number, int whence) {

    static final int SLOTS = 4;

    enum Kind {
        OPEN, WRITE, READ, SEEK, FLUSH, CLOSE, MKDIR, RMDIR, REMOVE, RENAME, STAT, LIST, SPACE, CHDIR, CWD
    }

    /// The line of Python.
    String python() {
        String first = literal(path);
        String second = literal(other);
        return switch (kind) {
            case OPEN -> "open_(" + slot + ", " + first + ", '" + text(other) + "')";
            case WRITE -> "write(" + slot + ", " + number + ")";
            case READ -> "read(" + slot + ", " + number + ")";
            case SEEK -> "seek(" + slot + ", " + number + ", " + whence + ")";
            case FLUSH -> "f[" + slot + "].flush()";
            case CLOSE -> "f[" + slot + "].close()";
            case MKDIR -> "fs.mkdir(" + first + ")";
            case RMDIR -> "fs.rmdir(" + first + ")";
            case REMOVE -> "fs.remove(" + first + ")";
            case RENAME -> "fs.rename(" + first + ", " + second + ")";
            case STAT -> "stat(" + first + ")";
            case LIST -> "listing(" + first + ")";
            case SPACE -> "space()";
            case CHDIR -> "fs.chdir(" + first + ")";
            case CWD -> "fs.getcwd()";
        };
    }

    /// @param start Python that puts the volume into `mem`, a bytearray, behind the device `dev`
    static String script(int blockSize, String start, List<FatCall> calls, Path image) {
        var script = new StringBuilder(
                """
                        import vfs, binascii
                        BS = %d
                        class Dev:
                            def readblocks(self, n, buf):
                                a = n * BS
                                if a + len(buf) > len(mem): return -5
                                buf[:] = memoryview(mem)[a:a + len(buf)]
                            def writeblocks(self, n, buf):
                                a = n * BS
                                if a + len(buf) > len(mem): return -5
                                memoryview(mem)[a:a + len(buf)] = buf
                            def ioctl(self, op, arg):
                                if op == 4: return len(mem) // BS
                                if op == 5: return BS
                        dev = Dev()
                        %s
                        fs = vfs.VfsFat(dev)
                        class Closed:
                            def close(self): return 'closed'
                            flush = read = write = seek = lambda self, *a: 'closed'
                        f = [Closed()] * 4
                        count = 0
                        def fill(n):
                            global count
                            count += 1
                            return bytes((count * 31 + i * 7 + (i >> 8)) & 255 for i in range(n))
                        def open_(s, p, m):
                            try: f[s].close()
                            except OSError: pass
                            f[s] = Closed()
                            f[s] = fs.open(p, m + 'b')
                        def write(s, n):
                            return f[s].write(fill(n))
                        def read(s, n):
                            r = f[s].read(n)
                            return r if isinstance(r, str) else '%%d %%d' %% (len(r), binascii.crc32(r))
                        def seek(s, n, w): return f[s].seek(n, w)
                        def stat(p):
                            s = fs.stat(p)
                            return '%%x %%d' %% (s[0], s[6])
                        def listing(p):
                            return ' '.join('%%s:%%x:%%d' %% (str(binascii.hexlify(e[0]), 'ascii'), e[1], e[3]) for e in fs.ilistdir(p))
                        def space(): return ' '.join(str(x) for x in fs.statvfs(b'/'))
                        def t(call):
                            try:
                                print(call())
                            except OSError as e:
                                print('OSError', e.errno)
                            except UnicodeError:
                                print('UnicodeError')
                        """
                        .formatted(blockSize, start));
        for (FatCall call : calls) {
            String python = call.python();
            script.append("t(lambda: ").append(call.kind == Kind.CWD ? "binascii.hexlify(" + python + ")" : python)
                    .append(")\n");
        }
        script.append("open('").append(image).append("', 'wb').write(mem)\n");
        return script.toString();
    }

    private static String literal(byte[] bytes) {
        var text = new StringBuilder("b'");
        for (byte b : bytes) {
            text.append(String.format("\\x%02x", b));
        }
        return text.append("'").toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /// Our side.
    static final class Machine {

        private final FatVolume volume;
        private final @Nullable OpenFile[] files = new OpenFile[SLOTS];
        private int count;

        Machine(FatVolume volume) {
            this.volume = volume;
        }

        String answer(FatCall call) {
            try {
                return call(call);
            } catch (StorageException problem) {
                return "OSError " + problem.errno().number();
            }
        }

        private String call(FatCall call) throws StorageException {
            String path = volume.names().decode(call.path);
            switch (call.kind) {
                case MKDIR -> volume.mkdir(path);
                case RMDIR -> volume.rmdir(path);
                case REMOVE -> volume.remove(path);
                case RENAME -> volume.rename(path, volume.names().decode(call.other));
                case CHDIR -> volume.chdir(path);
                case OPEN -> open(call.slot, path, text(call.other));
                case STAT -> {
                    Entry entry = volume.stat(path);
                    return Integer.toHexString(mode(entry)) + " " + entry.size();
                }
                case LIST -> {
                    return list(path);
                }
                case SPACE -> {
                    Space space = volume.space();
                    return space.unit() + " " + space.unit() + " " + space.total() + " " + space.free() + " "
                            + space.free() + " 0 0 0 0 " + space.nameMax();
                }
                case CWD -> {
                    byte[] name = Objects.requireNonNull(volume.names().encode(volume.cwd()));
                    return "b'" + HexFormat.of().formatHex(name) + "'";
                }
                default -> {
                    OpenFile file = files[call.slot];
                    if (call.kind == Kind.WRITE) {
                        count++;
                    }
                    return file == null ? "closed" : file(file, call);
                }
            }
            return "None";
        }

        private String file(OpenFile file, FatCall call) throws StorageException {
            if (call.number == 0 && (call.kind == Kind.WRITE || call.kind == Kind.READ)) {
                return call.kind == Kind.WRITE ? "0" : "0 0";
            }
            switch (call.kind) {
                case WRITE -> {
                    byte[] bytes = new byte[call.number];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) (count * 31 + i * 7 + (i >> 8));
                    }
                    return file.write(bytes, 0, bytes.length) == bytes.length ? "" + bytes.length : "OSError 28";
                }
                case READ -> {
                    byte[] bytes = new byte[call.number];
                    int read = file.read(bytes, 0, bytes.length);
                    var crc = new CRC32();
                    crc.update(bytes, 0, read);
                    return read + " " + crc.getValue();
                }
                case SEEK -> {
                    long from = call.whence == 0 ? 0 : call.whence == 1 ? file.position() : file.size();
                    try {
                        file.seek(from + call.number);
                    } catch (StorageException ignoredAsUpstreamDoes) {
                        return "" + file.position();
                    }
                    return "" + file.position();
                }
                case FLUSH -> file.flush();
                default -> file.close();
            }
            return "None";
        }

        private void open(int slot, String path, String mode) throws StorageException {
            OpenFile old = files[slot];
            files[slot] = null;
            if (old != null) {
                old.close();
            }
            files[slot] = volume.open(path, OpenMode.parse(mode));
        }

        private String list(String path) throws StorageException {
            List<String> entries = new ArrayList<>();
            Listing listing = volume.list(path);
            for (Entry entry = listing.next(); entry != null; entry = listing.next()) {
                byte[] name = volume.names().encode(entry.name());
                if (name == null) {
                    name = Objects.requireNonNull(volume.names().encode(entry.alias()));
                }
                entries.add(HexFormat.of().formatHex(name) + ":" + Integer.toHexString(mode(entry)) + ":"
                        + entry.size());
            }
            return String.join(" ", entries);
        }

        private static int mode(Entry entry) {
            return entry.isDirectory() ? 0x4000 : 0x8000;
        }
    }

    /// Makes calls that often meet each other: few names, few directories.
    static final class Generator {

        private static final String[] NAMES = {"a", "A.TXT", "a.txt", "boot.py", "main.py", "Long File Name.text",
            "long file name.TEXT", "LONGFI~1.TEX", "x.y.z", ".hidden", "..b", "trailing. .", "lib", "sub", "Sub2",
            "data.bin", "UPPER.low", "lower.UPP", "a+b", "eightcha.ext", "ninechars.ext", "eightcha.exten", " lead",
            "in side", "\u00e9t\u00e9", "b\u0084\u00e6.t", "\u00e5x", "[x]", "no:no", "tab\tx", "", ".", "..", "a*",
            "thirteenchars", "exactly26characters-ofname", "x".repeat(100)};
        private static final String[] MODES = {"r", "w", "a", "x", "r+", "w+", "a+", ""};
        private static final int[] SIZES = {0, 1, 10, 100, 511, 512, 513, 1024, 2000, 4096, 5000, 20000};

        private final Random random;
        private final int block;
        private final List<String> folders = new ArrayList<>(List.of("", "", "/"));

        Generator(Random random, int block) {
            this.random = random;
            this.block = block;
        }

        List<FatCall> calls(int count) {
            List<FatCall> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                calls.add(call());
            }
            return calls;
        }

        private FatCall call() {
            int slot = random.nextInt(SLOTS);
            int size = random.nextInt(3) == 0 ? random.nextInt(3 * block) : SIZES[random.nextInt(SIZES.length)];
            Kind kind = kind();
            String path = path();
            String other = kind == Kind.OPEN ? MODES[random.nextInt(MODES.length)] : path();
            if (kind == Kind.MKDIR && folders.size() < 8) {
                folders.add(path + "/");
            }
            int whence = random.nextInt(3);
            int number = kind == Kind.SEEK && whence > 0 ? size - 600 : size;
            return new FatCall(kind, path.getBytes(StandardCharsets.ISO_8859_1),
                    other.getBytes(StandardCharsets.ISO_8859_1), slot, number, whence);
        }

        private Kind kind() {
            int roll = random.nextInt(100);
            return roll < 20 ? Kind.OPEN : roll < 42 ? Kind.WRITE : roll < 52 ? Kind.READ : roll < 60 ? Kind.SEEK
                    : roll < 63 ? Kind.FLUSH : roll < 70 ? Kind.CLOSE : roll < 77 ? Kind.MKDIR : roll < 79 ? Kind.RMDIR
                            : roll < 83 ? Kind.REMOVE : roll < 88 ? Kind.RENAME : roll < 91 ? Kind.STAT
                                    : roll < 94 ? Kind.LIST
                                            : roll < 96 ? Kind.SPACE : roll < 98 ? Kind.CHDIR : Kind.CWD;
        }

        private String path() {
            String name = NAMES[random.nextInt(NAMES.length)];
            if (random.nextInt(4) == 0) {
                name += random.nextInt(30);
            }
            return folders.get(random.nextInt(folders.size())) + name;
        }
    }
}
