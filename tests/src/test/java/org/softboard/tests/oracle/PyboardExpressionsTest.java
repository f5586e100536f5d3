package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.softboard.tests.bench.PyboardRunner;
import org.softboard.tests.oracle.PyboardExpressions.Outcome;
import org.softboard.tests.oracle.PyboardExpressions.Row;
import org.softboard.tests.oracle.PyboardExpressions.Share;

/// What the simulated pyboard answers, held against what the firmware printed. `pyboard-floors.csv` says how many rows
/// of a group must be the same; it is raised as more are.
class PyboardExpressionsTest {

    private final PyboardExpressions pyboard = new PyboardExpressions(new PyboardRunner());
    private final SortedMap<String, Share> shares = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> groupsAnswerAsTheFirmwareDoes() {
        Table floors = Table.named("pyboard-floors.csv");
        Map<String, List<Row>> groups = PyboardExpressions.rows().stream()
                .collect(Collectors.groupingBy(Row::group, TreeMap::new, Collectors.toList()));
        return IntStream.range(0, floors.size()).mapToObj(i -> floor(floors.value(i, "group"),
                Integer.parseInt(floors.value(i, "right")), groups))
                .onClose(() -> System.out.print(PyboardExpressions.table(shares)));
    }

    private DynamicTest floor(String group, int least, Map<String, List<Row>> groups) {
        return DynamicTest.dynamicTest(group, () -> {
            List<Outcome> outcomes = groups.getOrDefault(group, List.of()).stream().map(pyboard::run).toList();
            shares.putAll(PyboardExpressions.shares(outcomes));
            List<Outcome> misses = outcomes.stream().filter(outcome -> !outcome.isRight()).toList();
            int right = outcomes.size() - misses.size();

            assertTrue(right >= least, () -> right + " rows are right, " + least + " were:" + misses);
        });
    }
}
