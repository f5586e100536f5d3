package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.boards.definition.Profiles;

class NamesTest {

    /// What comes with a board's file system, which these machines have not.
    private static final Set<String> OF_FILES =
            Set.of("builtins.open", "io.open", "builtins.iterator.__del__", "io.FileIO", "io.TextIOWrapper");

    @ParameterizedTest
    @ValueSource(strings = {"pyboard", "wipy", "esp8266", "microbit-v1", "microbit-v2"})
    void builtinsTypesAndModulesHaveExactlyTheFirmwaresNames(String profile) {
        SortedMap<String, SortedSet<String>> wanted = NameTable.of(profile);
        SortedMap<String, SortedSet<String>> present = RomNames.of(Profiles.named(profile).orElseThrow());

        var owners = new TreeSet<>(present.keySet());
        wanted.keySet().stream().filter(owner -> present.containsKey(owner.split("\\.")[0])).forEach(owners::add);
        List<String> differences = new ArrayList<>();
        for (String owner : owners) {
            minus(owner, wanted, present).forEach(name -> differences.add("missing " + name));
            minus(owner, present, wanted).forEach(name -> differences.add("extra " + name));
        }
        assertEquals(List.of(), differences);
    }

    private static List<String> minus(String owner, SortedMap<String, SortedSet<String>> names,
            SortedMap<String, SortedSet<String>> less) {
        var rest = new TreeSet<>(names.getOrDefault(owner, new TreeSet<>()));
        rest.removeAll(less.getOrDefault(owner, new TreeSet<>()));
        return rest.stream().map(name -> owner + "." + name)
                .filter(name -> !OF_FILES.contains(name) && !OF_FILES.contains(owner)).toList();
    }
}
