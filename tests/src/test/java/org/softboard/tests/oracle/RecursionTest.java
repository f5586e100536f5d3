package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softboard.boards.definition.Profiles;

class RecursionTest {

    static List<RecursionDepths.Row> rows() {
        return RecursionDepths.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void programsGetAsDeepAsOnTheProcessor(RecursionDepths.Row row) {
        String depth = new FreshMachine(Machines.withStack(row.stack())).run(row.source()).strip();

        assertEquals(row.depth(), Integer.parseInt(depth), 1);
    }

    @Test
    void aPyboardGoes67CallsDeep() {
        String depth = new FreshMachine(Profiles.named("pyboard").orElseThrow()).run("""
                def f(n):
                    global depth
                    depth = n
                    return f(n + 1)
                try:
                    f(1)
                except RuntimeError:
                    print(depth)
                """).strip();

        assertEquals("67", depth);
    }
}
