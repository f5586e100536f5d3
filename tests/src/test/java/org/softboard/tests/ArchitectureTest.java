package org.softboard.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of ARCHITECTURE.md that javac does not hold, each with its reason. They read the sources.
class ArchitectureTest {

    private static final Path ROOT = root();

    private static final Map<String, Set<String>> MODULES = Map.of("interpreter", Set.of(), "peripherals", Set.of(),
            "firmware-fs", Set.of(), "boards", Set.of("interpreter", "peripherals", "firmware"), "gui",
            Set.of("boards"));

    private static final List<String> PACKAGES = List.of("source", "syntax", "code", "memory", "vm", "type", "module",
            "repl");

    private static final Pattern COMMENT_OR_TEXT = Pattern
            .compile("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'",
                    Pattern.DOTALL);

    /// A source file, and its code without comments and texts.
    private record Source(Path path, String text, String code) {

        static Source read(Path path) {
            try {
                String text = Files.readString(path);
                return new Source(path, text, COMMENT_OR_TEXT.matcher(text).replaceAll("\"\""));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        String name() {
            return String.valueOf(path.getFileName()).replace(".java", "");
        }

        String folder() {
            return String.valueOf(path.getParent().getFileName());
        }

        long lines() {
            return text.lines().count();
        }

        List<String> found(String pattern) {
            return Pattern.compile(pattern, Pattern.MULTILINE).matcher(code).results().map(MatchResult::group)
                    .map(found -> ROOT.relativize(path) + ": " + found.strip()).toList();
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("ARCHITECTURE.md"))) {
            here = here.getParent();
        }
        return here;
    }

    private static Stream<Source> sources(String... modules) {
        List<Source> sources = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> paths = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                paths.filter(path -> path.toString().endsWith(".java")).map(Source::read).forEach(sources::add);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return sources.stream();
    }

    private static Stream<Source> allSources() {
        return sources(MODULES.keySet().toArray(String[]::new));
    }

    private static void none(String reason, Stream<String> offenders) {
        assertEquals("", String.join("\n", offenders.sorted().toList()), reason);
    }

    @Test
    void modulesRequireOnlyWhatTheyMayKnow() {
        none("Python knows no hardware and hardware knows no Python: they meet in boards; the window sees boards only",
                allSources().filter(source -> source.name().equals("module-info")).flatMap(source -> {
                    Set<String> allowed = MODULES.get(ROOT.relativize(source.path).getName(0).toString());
                    return source.found("requires[\\w .]* org\\.softboard\\.\\w+").stream().filter(
                            required -> !allowed.contains(required.substring(required.lastIndexOf('.') + 1)));
                }));
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        none("everything must run, and be tested, without a display",
                sources("interpreter", "peripherals", "firmware-fs", "boards")
                        .flatMap(source -> source.found("\\b(javafx|java\\.awt|javax\\.swing)\\.[\\w.]+").stream()));
    }

    @Test
    void packagesOfTheInterpreterSeeOnlyWhatIsLeftOfThem() {
        none("a package that looks to its right cannot be understood, or replaced, without the whole",
                sources("interpreter").filter(source -> PACKAGES.contains(source.folder())).flatMap(source -> {
                    List<String> toTheRight = PACKAGES.subList(PACKAGES.indexOf(source.folder()) + 1, PACKAGES.size());
                    return toTheRight.isEmpty() ? Stream.of()
                            : source.found("org\\.softboard\\.interpreter\\.(" + String.join("|", toTheRight)
                                    + ")\\b[\\w.]*").stream();
                }));
    }

    @Test
    void everyPackageOfTheInterpreterHasItsPlaceInTheLine() {
        none("a new package must say what it may see", sources("interpreter")
                .filter(source -> !source.name().equals("module-info") && !PACKAGES.contains(source.folder()))
                .map(source -> ROOT.relativize(source.path).toString()));
    }

    @Test
    void nothingBelowTheBoardsKnowsTheHostsClockThreadsOrFiles() {
        none("simulated time is an argument, and only boards decide what is opened",
                sources("interpreter", "peripherals").flatMap(source -> source.found(
                        "System\\.(currentTimeMillis|nanoTime|in|out|err)\\b|\\bThread\\b|Instant\\.now|"
                                + "Local\\w+\\.now|java\\.(io\\.(File|Reader|Writer)\\w*|nio\\.file|net)\\b|"
                                + "Math\\.random|new Random\\(\\)")
                        .stream()));
    }

    @Test
    void onlyThePacerReadsTheHostsClock() {
        var patient = Set.of("host", "bridge");
        none("the same program with the same inputs is the same run", sources("boards")
                .filter(source -> !source.name().equals("Pacer") && !patient.contains(source.folder()))
                .flatMap(source -> source.found(
                        "System\\.(currentTimeMillis|nanoTime)|Thread\\.sleep|Instant\\.now|Local\\w+\\.now|"
                                + "Math\\.random|new Random\\(\\)")
                        .stream()));
    }

    @Test
    void nothingIsKeptInStaticFields() {
        none("many boards run in one process", allSources().flatMap(source -> source
                .found("^ +(?:(?:private|protected|public|volatile) )*static (?!final\\b)[\\w<>\\[\\], .?]+ \\w+(?: =|;)")
                .stream()));
    }

    @Test
    void onlyMemoryMakesVarHandles() {
        none("byte order and alignment live in one class", sources("interpreter")
                .filter(source -> !source.name().equals("Memory"))
                .flatMap(source -> source.found("\\bVarHandle\\b").stream()));
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        none("such a name says that the thing has none yet", allSources().map(Source::name).filter(name -> name.matches(
                ".*(Manager|Impl|Utils?|Helper|Handler|Base|Abstract|Data|Info|Wrapper|Processor|Service)")));
    }

    @Test
    void whoAssemblesDoesNothingElse() {
        none("the class that assembles attracts everything; when it grows, a part is missing a name",
                allSources().filter(source -> Set.of("Board", "Vm", "MainWindow").contains(source.name()))
                        .filter(source -> source.lines() > 250)
                        .map(source -> source.name() + " has " + source.lines() + " lines, more than 250"));
    }

    @Test
    void filesStayReadable() {
        none("a longer file is two files; only the interpreter loop is one thing",
                allSources().filter(source -> source.lines() > (source.name().equals("Interpreter") ? 1200 : 900))
                        .map(source -> ROOT.relativize(source.path) + " has " + source.lines() + " lines"));
    }

    @Test
    void everyFileOpensWithWhatItIs() {
        Pattern opening = Pattern.compile("(?m)^(?:(?:package|import) .*|\\s*)\n(?=///)");
        Pattern declaration =
                Pattern.compile("(?m)^(?:@\\w+.*\n)*(?:[a-z-]+ )*(?:class|interface|record|enum|module) ");
        none("who opens a file reads first what it is and which document it follows", allSources().filter(source -> {
            var comment = opening.matcher(source.text);
            var type = declaration.matcher(source.text);
            return !(source.text.startsWith("///") || comment.find() && type.find() && comment.start() < type.start());
        }).map(source -> ROOT.relativize(source.path).toString()));
    }
}
