package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How the pyboard starts: boot.py, main.py, the modes that USR chooses, and what the LEDs show.
class BootTest {

    private static final int RED = 1;
    private static final int GREEN = 2;
    private static final int YELLOW = 3;

    @Test
    void anErrorThatNothingCanCatchComesToAPrompt() {
        String shown = new Session().write(1000, "boot.py", """
                import vfs
                class Odd:
                    def mount(self, readonly, mkfs): pass
                    def stat(self, path): return 5
                vfs.umount('/flash')
                vfs.mount(Odd(), '/')
                """).reset(9000).type(12_000, "6*7\r").until(13_000);

        assertTrue(shown.contains("FATAL: uncaught exception\r\nTypeError:"), shown);
        assertTrue(shown.endsWith("\n42\n>>> "), shown);
    }

    @Test
    void bootPyAndMainPyRunInOneNamespaceAtEachStart() {
        String shown = new Session().write(1000, "boot.py", "x = 5\n").write(4000, "main.py", "print('x is', x)\n")
                .softReset(7000).reset(8000).until(9000);

        assertEquals(2, count(shown, "x is 5\n"), shown);
        assertTrue(shown.contains("MPY: sync filesystems\nMPY: soft reboot\nx is 5\n"), shown);
    }

    @Test
    void pybMainNamesAnotherProgramForOneStart() {
        String shown = new Session().write(1000, "boot.py", "import pyb\npyb.main('other.py')\n")
                .write(4000, "other.py", "print('an' + 'other')\n").write(7000, "main.py", "print('m' + 'ain')\n")
                .softReset(10_000).until(11_000);

        assertTrue(shown.contains("\nanother\n") && !shown.contains("\nmain\n"), shown);
    }

    @Test
    void pybMainMayAskForOptimisedCode() {
        String shown = new Session().write(1000, "boot.py", "import pyb\npyb.main('other.py', opt=1)\n")
                .write(4000, "other.py", "assert 0\nimport micropython\nprint('opt', micropython.opt_level())\n")
                .softReset(7000).until(8000);

        assertTrue(shown.contains("\nopt 1\n"), shown);
    }

    @Test
    void whatIsNoNameOfAProgramIsIgnored() {
        assertEquals("None\nextra keyword arguments given\n", Trial.run("""
                import pyb
                print(pyb.main(5))
                try:
                    pyb.main('x.py', no=1)
                except TypeError as e:
                    print(e)
                """));
    }

    @Test
    void theCauseOfAResetIsTold() {
        String shown = new Session().write(1000, "boot.py", "import machine\nprint('cause', machine.reset_cause())\n")
                .softReset(4000).reset(5000).softReset(6000).type(7000, "machine.reset()\r").until(8000);

        assertEquals(List.of("0", "2", "0", "2"), shown.lines().filter(line -> line.startsWith("cause "))
                .map(line -> line.substring(6)).toList(), shown);
        assertEquals("1\n", Trial.run("import machine\nprint(machine.reset_cause())\n"));
    }

    @Test
    void controlCInBootPyCountsAsAFailure() {
        var session = new Session().write(1000, "boot.py", "import time\ntime.sleep(5)\n")
                .write(4000, "main.py", "print('m' + 'ain')\n").softReset(8000).type(9000, "\3");
        String shown = session.until(14_000);

        assertTrue(shown.contains("KeyboardInterrupt: \nMicroPython v") && !shown.contains("\nmain\n"), shown);
        assertFlashes(4, session.changes(RED, 8000));
    }

    @Test
    void aRawReplOutlivesASoftResetAndSkipsMainPy() {
        String shown = new Session().write(1000, "boot.py", "print('b' + 'oot')\n")
                .write(4000, "main.py", "print('m' + 'ain')\n").type(8000, "\1").type(8500, "\4").until(9000);

        assertTrue(shown.endsWith("raw REPL; CTRL-B to exit\r\n>OK\r\nMPY: sync filesystems\nMPY: soft reboot\nboot\n"
                + "raw REPL; CTRL-B to exit\r\n>"), shown);
    }

    @Test
    void theGreenLedShowsTheStart() {
        var session = new Session().write(1000, "boot.py", "import time\ntime.sleep_ms(300)\n").softReset(4000);
        session.until(6000);
        List<Long> changes = session.changes(GREEN, 4000);

        assertEquals(2, changes.size(), changes::toString);
        assertEquals(300, changes.get(1) - changes.get(0), 5);
    }

    @Test
    void aFailingBootPyFlashesFourTimesAndMainPyIsSkipped() {
        var session = new Session().write(1000, "boot.py", "1 / 0\n").write(4000, "main.py", "print('m' + 'ain')\n")
                .softReset(8000);
        String shown = session.until(12_000);

        assertTrue(shown.contains("soft reboot\nTraceback (most recent call last):\n  File \"boot.py\", line 1, in"
                + " <module>\nZeroDivisionError: divide by zero\nMicroPython v"), shown);
        assertFlashes(4, session.changes(RED, 8000));
    }

    @Test
    void aFailingMainPyFlashesThreeTimesBeforeThePrompt() {
        var session = new Session().write(1000, "main.py", "1 / 0\n").softReset(5000);
        session.until(9000);

        assertFlashes(3, session.changes(RED, 5000));
    }

    private static void assertFlashes(int times, List<Long> changes) {
        assertEquals(2 * times, changes.size(), changes::toString);
        for (int i = 1; i < changes.size(); i++) {
            assertEquals(250, changes.get(i) - changes.get(i - 1), 2, changes.toString());
        }
    }

    @Test
    void exitingEndsInASoftReset() {
        String shown = new Session().write(1000, "main.py",
                "import os\nif 'once' not in os.listdir():\n  open('once', 'w').close()\n  raise SystemExit\n")
                .softReset(5000).until(12_000);

        assertEquals(2, count(shown, "MPY: soft reboot\n"), shown);
    }

    @Test
    void safeModeRunsNeitherFile() {
        var session = new Session().write(1000, "boot.py", "print('b' + 'oot')\n")
                .write(4000, "main.py", "print('m' + 'ain')\n").resetHoldingUser(8000, 700);
        String shown = session.until(12_000);

        assertFalse(shown.contains("\nboot\n") || shown.contains("\nmain\n"), shown);
        assertEquals(14, session.changes(YELLOW, 8000).size());
        assertEquals(600, session.changes(YELLOW, 8000).getFirst() - session.changes(GREEN, 8000).getFirst(), 2);
    }

    @Test
    void theNextResetIsANormalOne() {
        String shown = new Session().write(1000, "main.py", "print('m' + 'ain')\n").resetHoldingUser(5000, 700)
                .softReset(9000).until(10_000);

        assertEquals(1, count(shown, "\nmain\n"), shown);
    }

    @Test
    void factoryModeMakesTheFilesAnew() {
        String shown = new Session().write(1000, "mine", "m").write(4000, "boot.py", "").resetHoldingUser(8000, 1300)
                .type(30_000, "import os; [(n, os.stat(n)[6]) for n in os.listdir()]\r").until(31_000);

        assertTrue(shown.contains(
                "[('boot.py', 454), ('main.py', 34), ('pybcdc.inf', 2597), ('README.txt', 526)]"), shown);
    }

    @Test
    void aFlashWithoutAFileSystemGetsOne() {
        String shown =
                new Session().type(1000, "import pyb; [pyb.Flash().writeblocks(n, bytes(512)) for n in (256, 257)]"
                        + "; pyb.sync()\r").reset(4000).type(30_000, "import os; os.listdir()\r").until(31_000);

        assertTrue(shown.contains("['boot.py', 'main.py', 'pybcdc.inf', 'README.txt']"), shown);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
