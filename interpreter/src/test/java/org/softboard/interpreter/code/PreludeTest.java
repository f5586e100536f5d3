package org.softboard.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PreludeTest {

    private static byte[] written(Prelude prelude) {
        var out = new ByteArrayOutputStream();
        prelude.writeSignature(out::write);
        prelude.writeSizes(out::write);
        return out.toByteArray();
    }

    @Test
    void smallFunctionsTakeTwoBytes() {
        assertArrayEquals(new byte[]{0x12, 0x06}, written(new Prelude(3, 0, 0, 2, 0, 0, 3, 0)));
    }

    @Test
    void whatIsWrittenIsRead() {
        var random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            int most = 1 << random.nextInt(12);
            var prelude = new Prelude(1 + random.nextInt(most), random.nextInt(most), random.nextInt(16),
                    random.nextInt(most), random.nextInt(most), random.nextInt(most), random.nextInt(most),
                    random.nextInt(most));
            byte[] bytes = written(prelude);
            var reader = new BytecodeReader(bytes, 0, bytes.length);

            assertEquals(prelude, Prelude.read(reader));
            assertEquals(bytes.length, reader.position());
        }
    }

    @Test
    void signedNumbersAreRead() {
        long[] numbers = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, -8192, -8193, 1L << 46, -(1L << 46)};
        for (long number : numbers) {
            var out = new ByteArrayOutputStream();
            VarInt.writeSigned(out::write, number);
            byte[] bytes = out.toByteArray();

            assertEquals(number, new BytecodeReader(bytes, 0, bytes.length).signedVarInt());
        }
    }

    @Test
    void linesAreFoundAgain() {
        int[][] steps = {{0, 1}, {5, 1}, {31, 3}, {32, 4}, {40, 9}, {3, 7}, {2, 5000}, {200, 0}, {1, 2}};
        var out = new ByteArrayOutputStream();
        for (int[] step : steps) {
            LineTable.write(out::write, step[0], step[1]);
        }
        byte[] bytes = out.toByteArray();
        int offset = 0;
        int line = 1;
        for (int[] step : steps) {
            offset += step[0];
            line += step[1];
            assertEquals(line, LineTable.line(new BytecodeReader(bytes, 0, bytes.length), offset));
        }
    }
}
