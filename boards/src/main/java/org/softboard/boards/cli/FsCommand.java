package org.softboard.boards.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Space;
import org.softboard.firmware.image.ImageFormat;
import org.softboard.firmware.image.ImageFormats;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `softboard fs`: the files in an image of a board's flash or of a card.
@Command(name = "fs", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
    "The files in an image: of a board's flash, of a file system, of a card with partitions.",
    "Its format (FAT, littlefs, a micro:bit's) is found out. Paths in the image begin with /.",
    "With --board NAME in place of IMAGE: the files of the board that 'softboard repl' and the window have, when it is off."}, synopsisSubcommandLabel = "COMMAND", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
        "0:done", "1:the file system refused, or 'check' found something", "2:the arguments cannot be used"})
final class FsCommand implements Runnable {

    private static final String IMAGE = "IMAGE";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kKmMgG]?)");

    @Spec private CommandSpec spec = CommandSpec.create();

    /// Without a command: what there is.
    @Override
    public void run() {
        CommandLine.usage(spec, System.out);
    }

    /// What a command does with an image.
    private interface Work {
        int on(FsImage image) throws StorageException, IOException;
    }

    /// As [Work], with the files in it.
    private interface Transfer {
        void on(FsTransfer files) throws StorageException, IOException;
    }

    @Command(name = "ls", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Lists a directory: size and name, / behind a directory's.")
    int ls(@Parameters(paramLabel = IMAGE) String image,
            @Parameters(paramLabel = "PATH", defaultValue = "/", description = "A directory or a file (default: /).") String path) {
        return with(image, true, files -> {
            if (files.isDirectory(path)) {
                for (Entry entry : files.entries(path)) {
                    print(entry);
                }
            } else {
                print(files.files().stat(path));
            }
        });
    }

    @Command(name = "cat", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Writes files to standard output.")
    int cat(@Parameters(paramLabel = IMAGE) String image,
            @Parameters(paramLabel = "PATH", arity = "1..*") List<String> paths) {
        return with(image, true, files -> {
            for (String path : paths) {
                files.read(path, System.out);
            }
            System.out.flush();
        });
    }

    @Command(name = "put", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Copies a file or folder of this computer into the image.")
    int put(@Parameters(paramLabel = IMAGE) String image, @Parameters(paramLabel = "SOURCE") Path source,
            @Parameters(paramLabel = "TARGET", defaultValue = "/", description = "Its new name, or a directory (default: /).") String target) {
        if (!Files.exists(source)) {
            throw new Unusable("there is no file '" + source + "'");
        }
        return with(image, false, files -> {
            String name = String.valueOf(source.toAbsolutePath().normalize().getFileName());
            files.put(source, files.isDirectory(target) ? FsTransfer.child(target, name) : target);
            files.files().sync();
        });
    }

    @Command(name = "get", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Copies a file or directory of the image to this computer.")
    int get(@Parameters(paramLabel = IMAGE) String image, @Parameters(paramLabel = "SOURCE") String source,
            @Parameters(paramLabel = "TARGET", defaultValue = ".", description = "Its new name, or a folder (default: .).") Path target) {
        return with(image, true, files -> {
            String name = source.substring(source.lastIndexOf('/') + 1);
            files.get(source, Files.isDirectory(target) ? FsTransfer.inside(target, name) : target, 0);
        });
    }

    @Command(name = "rm", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Removes files; with -r directories and all that is in them.")
    int rm(@Option(names = "-r", description = "Directories too.") boolean recursive,
            @Parameters(paramLabel = IMAGE) String image,
            @Parameters(paramLabel = "PATH", arity = "1..*") List<String> paths) {
        return with(image, false, files -> {
            for (String path : paths) {
                files.files().stat(path);
                if (recursive) {
                    files.removeAll(path, 0);
                } else {
                    files.files().remove(path);
                }
            }
            files.files().sync();
        });
    }

    @Command(name = "mkdir", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Makes directories.")
    int mkdir(@Parameters(paramLabel = IMAGE) String image,
            @Parameters(paramLabel = "PATH", arity = "1..*") List<String> paths) {
        return with(image, false, files -> {
            for (String path : paths) {
                files.files().mkdir(path);
            }
            files.files().sync();
        });
    }

    @Command(name = "df", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Says what file system there is, and how much it holds.")
    int df(@Parameters(paramLabel = IMAGE) String image) {
        return work(image, () -> FsImage.open(image, true), opened -> {
            Space space = opened.mount().space();
            long unit = space.unit();
            System.out.printf("%s: %,d bytes, %,d used, %,d free, in units of %,d%n",
                    opened.format().describe(opened.device()), space.total() * unit,
                    (space.total() - space.free()) * unit, space.free() * unit, unit);
            return 0;
        });
    }

    @Command(name = "check", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Looks whether the file system contradicts itself; changes nothing.")
    int check(@Parameters(paramLabel = IMAGE) String image) {
        return work(image, () -> FsImage.open(image, true), opened -> {
            List<String> problems = opened.format().check(opened.device());
            problems.forEach(System.out::println);
            return problems.isEmpty() ? 0 : 1;
        });
    }

    @Command(name = "format", mixinStandardHelpOptions = true, preprocessor = FsBoard.class, description = "Makes an empty file system. What was in the image is lost.")
    int format(@Parameters(paramLabel = IMAGE) String image,
            @Option(names = "--size", paramLabel = "BYTES", defaultValue = "", description = "Makes the image this large: 112K, 2M, 1G; needed for a new one.") String size,
            @Option(names = "--format", paramLabel = "NAME", defaultValue = "fat", description = "The file system: fat, littlefs or microbit (default: fat).") String name,
            @Option(names = "--label", paramLabel = "LABEL", defaultValue = "", description = "The volume's label.") String label) {
        ImageFormat format = ImageFormats.named(name).orElseThrow(() -> new Unusable("--format: there is no '" + name
                + "'; there are: " + String.join(", ", ImageFormats.all().stream().map(ImageFormat::name).toList())));
        long bytes = bytes(size);
        try {
            FsImage.format(image, format, bytes, label);
            return 0;
        } catch (StorageException problem) {
            return refused(image, problem);
        }
    }

    /// 0 if no size is given.
    private static long bytes(String size) {
        if (size.isEmpty()) {
            return 0;
        }
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new Unusable("--size: '" + size + "' is no size; write for example 112K, 2M or 1G");
        }
        int shift = switch (matcher.group(2)) {
            case "k", "K" -> 10;
            case "m", "M" -> 20;
            case "g", "G" -> 30;
            default -> 0;
        };
        long bytes = Long.parseLong(matcher.group(1)) << shift;
        if (bytes <= 0 || bytes > 1L << 40) {
            throw new Unusable("--size: '" + size + "' is too " + (bytes == 0 ? "small" : "large"));
        }
        return bytes;
    }

    private static void print(Entry entry) {
        PrintStream out = System.out;
        out.printf("%12d %s%s%n", entry.size(), printable(entry.name()), entry.isDirectory() ? "/" : "");
    }

    /// A name without what a terminal would obey.
    private static String printable(String name) {
        return CONTROL.matcher(name).replaceAll(found -> "\\\\x%02x".formatted((int) found.group().charAt(0)));
    }

    private static int with(String image, boolean isReadOnly, Transfer transfer) {
        return work(image, () -> FsImage.open(image, isReadOnly), opened -> {
            transfer.on(new FsTransfer(opened));
            return 0;
        });
    }

    private static int refused(String image, StorageException problem) {
        System.err.println("softboard: " + image + ": " + problem.getMessage() + " (" + problem.errno() + ")");
        return 1;
    }

    /// Opens the image, works on it, and says in one line what was refused.
    private static int work(String image, Supplier<FsImage> open, Work work) {
        try (FsImage opened = open.get()) {
            return work.on(opened);
        } catch (StorageException problem) {
            return refused(image, problem);
        } catch (FileSystemException problem) {
            throw new Unusable(ProgramFile.reason(problem.getFile(), "used", problem));
        } catch (IOException problem) {
            throw new Unusable(String.valueOf(problem.getMessage()));
        }
    }
}
