package org.softboard.interpreter.module;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.softboard.interpreter.source.Architecture;

class MpyCrossTest {

    private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

    private byte[] made(String text) {
        return new MpyCross(MpyCross.Settings.USUAL).compile(text.getBytes(StandardCharsets.UTF_8), "a.py", "a.py",
                complaint::write);
    }

    @Test
    void theFileIsThatOfMpyCross() {
        assertEquals("4d06001f020008612e7079000f280002015163", HexFormat.of().formatHex(made("pass\n")));
    }

    @Test
    void eachNanThatIsReckonedHasAnEntryOfItsOwn() {
        byte[] one = made("import math\nx = math.nan, [math.nan]\n");
        byte[] two = made("import math\nx = math.nan, [-math.nan]\n");

        assertEquals(1, one[5]);
        assertEquals(2, two[5]);
    }

    @Test
    void smallIntsAreThoseOfTheTarget() {
        byte[] text = "x = 1 << 35\n".getBytes(StandardCharsets.UTF_8);
        var wide = new MpyCross(new MpyCross.Settings(0, true, 47, MpyCross.USUAL_HEAP, Architecture.NONE));

        assertEquals(0, wide.compile(text, "a.py", "a.py", complaint::write)[5]);
        assertEquals(1, made("x = 1 << 35\n")[5]);
    }

    @Test
    void linesCanBeLeftOut() {
        byte[] text = "\n\nx()\n".getBytes(StandardCharsets.UTF_8);
        var settings = new MpyCross.Settings(0, false, MpyCross.USUAL_SMALL_INT_BITS, MpyCross.USUAL_HEAP,
                Architecture.NONE);

        assertNotEquals(made("\n\nx()\n").length,
                new MpyCross(settings).compile(text, "a.py", "a.py", complaint::write).length);
    }

    @Test
    void machineCodeIsRefused() {
        assertNull(made("@micropython.viper\ndef f(): pass\n"));

        assertEquals("""
                Traceback (most recent call last):
                  File "a.py", line 1, in <module>
                SyntaxError: invalid arch
                """, complaint.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theSourceNameIsTheGivenOne() {
        byte[] text = "pass\n".getBytes(StandardCharsets.UTF_8);

        assertArrayEquals(made("pass\n"), new MpyCross(MpyCross.Settings.USUAL).compile(text, "b.py", "a.py",
                complaint::write));
    }
}
