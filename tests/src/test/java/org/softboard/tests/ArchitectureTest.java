package org.softboard.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of ARCHITECTURE.md that the compiler does not hold, each with its reason. They read the sources.
class ArchitectureTest {

    private static final Path ROOT = root();
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);
    private static final List<String> LINE = List.of("source", "syntax", "code", "memory", "vm", "type", "module",
            "repl");

    private record Source(Path path, String text) {
        String name() {
            return String.valueOf(path.getFileName()).replace(".java", "");
        }

        long lines() {
            return text.lines().count();
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("ARCHITECTURE.md"))) {
            here = here.getParent();
        }
        return here;
    }

    private static List<Source> sources(String folder) {
        try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
            return paths.filter(path -> path.toString().endsWith(".java")).map(ArchitectureTest::read).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Source read(Path path) {
        try {
            return new Source(path, Files.readString(path));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<Source> main() {
        return Stream.of("interpreter", "peripherals", "firmware-fs", "boards", "gui")
                .flatMap(module -> sources(module + "/src/main").stream()).toList();
    }

    private static void none(String reason, List<String> offenders) {
        assertEquals(List.of(), offenders, reason);
    }

    private static List<String> offenders(List<Source> sources, Predicate<Source> breaks) {
        return sources.stream().filter(breaks).map(source -> ROOT.relativize(source.path).toString()).toList();
    }

    @Test
    void packagesOfTheInterpreterImportOnlyToTheirLeft() {
        List<String> offenders = new ArrayList<>();
        String prefix = "org.softboard.interpreter.";
        for (Source source : sources("interpreter/src/main")) {
            if (source.name().equals("module-info")) {
                continue;
            }
            int own = LINE.indexOf(String.valueOf(source.path.getParent().getFileName()));
            Matcher imports = IMPORT.matcher(source.text);
            while (imports.find()) {
                String imported = imports.group(1);
                if (imported.startsWith(prefix)
                        && LINE.indexOf(imported.substring(prefix.length()).split("\\.")[0]) > own) {
                    offenders.add(source.name() + " imports " + imported);
                }
            }
        }
        none("a package that imports to its right cannot be understood, or replaced, without the whole", offenders);
    }

    @Test
    void pythonKnowsNoHardwareAndHardwareNoPython() {
        none("they meet in boards, one file per Python class", offenders(
                Stream.concat(sources("interpreter/src/main").stream(), sources("peripherals/src/main").stream())
                        .toList(),
                source -> source.text.contains("import org.softboard.boards")
                        || source.path.startsWith(ROOT.resolve("interpreter"))
                                && source.text.contains("import org.softboard.peripherals")
                        || source.path.startsWith(ROOT.resolve("peripherals"))
                                && source.text.contains("import org.softboard.interpreter")));
    }

    @Test
    void nothingBelowTheBoardsReadsTheHostsClockStartsThreadsOrTouchesFiles() {
        Pattern host = Pattern.compile(
                "System\\.(currentTimeMillis|nanoTime)|new Thread|Thread\\.sleep|java\\.io\\.File\\b|java\\.nio\\.file");
        none("simulated time is an argument, and the board's owner decides what is opened",
                offenders(Stream.concat(sources("interpreter/src/main").stream(),
                        sources("peripherals/src/main").stream()).toList(),
                        source -> host.matcher(source.text).find()));
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        Pattern banned = Pattern
                .compile(".*(Manager|Impl|Utils?|Helper|Handler|Abstract|Data|Info|Wrapper|Processor|Service)");
        none("such a name says that the thing has none yet",
                offenders(main(), source -> banned.matcher(source.name()).matches()));
    }

    @Test
    void whoAssemblesDoesNothingElse() {
        none("the class that assembles attracts everything; when it grows, a part is missing a name", offenders(main(),
                source -> Set.of("Board", "Vm", "MainWindow").contains(source.name()) && source.lines() > 250));
    }

    @Test
    void filesStayReadable() {
        none("more than 900 lines is two files", offenders(main(), source -> source.lines() > 900));
    }

    @Test
    void everyFileSaysWhatItIs() {
        none("a file opens with what it is and which document it follows",
                offenders(main(), source -> !source.text.contains("///")));
    }
}
