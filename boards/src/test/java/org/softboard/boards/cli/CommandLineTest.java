package org.softboard.boards.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    private String program(String text) throws IOException {
        return Files.writeString(folder.resolve("program.py"), text).toString();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void plainFormsAreReadWithoutALibrary() {
        assertEquals(new RunArguments("pyboard", "1", null, null, "0", null, null, null, false, List.of(), "a.py"),
                RunArguments.plain(new String[]{"a.py"}));
        assertEquals(
                new RunArguments("pyboard", "max", "5s", "-", "7", "f.flash", "c.img", null, false, List.of(), "a.py"),
                RunArguments
                        .plain(new String[]{"--speed=max", "a.py", "--for", "5s", "--events", "-", "--seed", "7",
                            "--flash",
                            "f.flash", "--sd=c.img"}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "-h", "a.py b.py", "a.py --speed", "--sped max a.py", "--for --speed a.py",
        "--for 1s --for 2s a.py", "@arguments", "--speed= a.py"})
    void allOtherFormsAreLeftToIt(String line) {
        assertNull(RunArguments.plain(line.isEmpty() ? new String[0] : line.split(" ")));
    }

    @Test
    void aFullDiskUnderTheEventsIsSaidInOneLine() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        assertEquals(2, Main.run("run", "--speed", "max", "--events", "/dev/full",
                program("import pyb\nfor i in range(500):\n    pyb.LED(1).toggle()\n")));

        assertTrue(said().contains("--events"), said());
        assertFalse(said().contains("Exception"), said());
    }

    @Test
    void theProgramsOutputAndStatusAreTheCommands() throws IOException {
        assertEquals(0, Main.run("run", "--speed", "max", program("print('hi')\n")));

        assertEquals("hi\n", printed().replace("\r", ""));
        assertEquals("", said());
    }

    @Test
    void anUncaughtExceptionIsATracebackAndStatus1() throws IOException {
        assertEquals(1, Main.run("run", "--speed", "max", program("1 / 0\n")));

        assertTrue(said().contains("ZeroDivisionError: divide by zero"), said());
        assertEquals("", printed());
    }

    @Test
    void anEndlessProgramStopsWhenItsTimeIsUp() throws IOException {
        assertEquals(0, Main.run("run", "--speed", "max", "--for", "50ms", program("while True: pass\n")));
    }

    @ParameterizedTest
    @CsvSource({"--speed fast x.py, --speed: 'fast' is no speed", "--speed 0 x.py, between 0.001 and 1000000",
        "--for soon x.py, --for: 'soon' is no time", "--board pybord x.py, there are: pyboard",
        "--seed one x.py, --seed: 'one' is no whole number", "nowhere.py, there is no file 'nowhere.py'",
        "--for x.py, --for: 'x.py' is no time", "--speed x.py, --speed: 'x.py' is no speed",
        "x.py --for, Missing required parameter for option '--for'", "--view --events - pom.xml, do not go together",
        ". , is a folder", "--sped=max x.py, Unknown option: '--sped=max'", "--speed max, Missing required parameter"})
    void unusableArgumentsAreStatus2AndSayWhatToDo(String line, String complaint) {
        assertEquals(2, Main.run(("run " + line).split(" ")));

        assertTrue(said().contains(complaint), said());
        assertEquals("", printed());
    }

    @Test
    void aFileThatIsNoFlashIsRefused() throws IOException {
        Path file = folder.resolve("no.flash");
        Files.writeString(file, "no flash");

        assertEquals(2, Main.run("run", "--flash", file.toString(), program("pass\n")));

        assertTrue(said().contains("cannot be used: it has 8 bytes"), said());
    }

    @Test
    void whatARunWritesIsThereInTheNext() throws IOException {
        String file = folder.resolve("kept.flash").toString();

        assertEquals(0, Main.run("run", "--speed", "max", "--flash", file,
                program("with open('x', 'w') as f: f.write('kept')\n")));
        assertEquals(0, Main.run("run", "--speed", "max", "--flash=" + file, program("print(open('x').read())\n")));

        assertEquals("kept\n", printed());
    }

    @Test
    void aCardIsMadeAndInserted() throws IOException {
        String card = folder.resolve("card.img").toString();
        String program = program("import os\nprint(os.getcwd(), os.listdir())\nopen('x', 'w').close()\n");

        assertEquals(0, Main.run("fs", "format", "--size", "16M", card));
        assertEquals(0, Main.run("run", "--speed", "max", "--sd", card, program));
        assertEquals(0, Main.run("run", "--speed", "max", "--sd=" + card, program));

        assertEquals("/sd []\n/sd ['x']\n", printed());
    }

    @Test
    void aCardWithoutAnImageIsRefused() throws IOException {
        assertEquals(2, Main.run("run", "--sd", folder.resolve("none").toString(), program("pass\n")));

        assertTrue(said().contains("softboard fs format --size 64M"), said());
    }

    @Test
    void aNewBoardHasNoFile() {
        assertEquals(2, Main.run("serve", "--fresh", "--flash", "x"));

        assertTrue(said().contains("--flash and --fresh do not go together"), said());
    }

    @Test
    void withoutAWindowOneLineSaysWhatThereIsInstead() {
        assertEquals(2, Main.run());

        assertEquals(1, said().lines().count(), said());
        assertTrue(said().contains("'softboard run FILE.py'") && said().contains("'softboard repl'"), said());
    }

    @Test
    void anUnknownCommandIsStatus2() {
        assertEquals(2, Main.run("rin"));
        assertTrue(said().contains("Try 'softboard --help'"), said());
    }

    @ParameterizedTest
    @CsvSource({"--help, Without a command the window opens", "run --help, --events", "repl --help, Ctrl-]",
        "serve --help, --tcp", "boards --help, Usage: softboard boards", "boards, STM32F405RG"})
    void helpExplains(String line, String expected) {
        assertEquals(0, Main.run(line.split(" ")));

        assertTrue(printed().contains(expected), printed());
    }

    @ParameterizedTest
    @CsvSource({"5s, 5000000000", "250ms, 250000000", "2m, 120000000000", "1.5, 1500000000", "3us, 3000"})
    void spansOfTime(String text, long nanos) {
        assertEquals(nanos, Texts.nanos("--for", text));
    }

    @Test
    void whatIsCrossCompiledCanBeDisassembled() throws IOException {
        String file = program("print('hi')\n");

        assertEquals(0, Main.run("mpy-cross", "-s", "hi.py", file));
        assertEquals(0, Main.run("disasm", file.replace(".py", ".mpy")));

        assertEquals("""
                <module>()  2 words

                   1     0  11 03        LOAD_NAME             print
                         2  10 02        LOAD_CONST_STRING     'hi'
                         4  34 01        CALL_FUNCTION         1
                         6  59           POP_TOP
                         7  51           LOAD_CONST_NONE
                         8  63           RETURN_VALUE
                """, printed());
    }

    @Test
    void aPythonFileIsDisassembledAsItWouldBeCompiled() throws IOException {
        assertEquals(0, Main.run("disasm", "-O", "1", program("assert x\n")));

        assertEquals("""
                <module>()  1 word

                   1     0  51           LOAD_CONST_NONE
                         1  63           RETURN_VALUE
                """, printed());
    }

    @Test
    void aDamagedFileIsNotDisassembled() throws IOException {
        String file = folder.resolve("damaged.mpy").toString();
        Files.write(Path.of(file), new byte[]{'M', 6, 0, 31, 1, 0, 9});

        assertEquals(1, Main.run("disasm", file));

        assertEquals("ValueError: incompatible .mpy file\n", said());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mpy-cross|no input file", "mpy-cross a.py b.py|multiple input files",
        "mpy-cross -X emit=native a.py|arch not specified", "mpy-cross -march=rv32imc -march-flags=7 a.py"
                + "|unrecognised arch flags",
        "mpy-cross no/such.py|OSError: (2, \"can't open no/such.py\")"})
    void theCrossCompilerComplainsAsUpstreams(String line, String complaint) {
        assertEquals(1, Main.run(line.split(" ")));

        assertEquals(complaint, said().strip());
    }

    @Test
    void whatWasPrintedBeforeDamagedMemoryEndsTheProgramIsNotLost() throws IOException, InterruptedException {
        String program = program("""
                import uctypes
                x = [1, 2, 3]
                print("before")
                uctypes.bytearray_at(id(x), 32)[24:32] = b'\\xff\\xff\\xff\\x7f\\0\\0\\0\\0'
                x[0]
                """);

        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-p",
                System.getProperty("jdk.module.path"), "-m", "org.softboard.boards/" + Main.class.getName(),
                "micropython",
                program).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(text.startsWith("before\nmicropython: there is no memory where it reached"), text);
        assertEquals(3, process.waitFor());
    }
}
