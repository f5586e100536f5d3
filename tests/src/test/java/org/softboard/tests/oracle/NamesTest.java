package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.boards.definition.Profiles;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"pyboard", "wipy", "esp8266", "microbit-v1", "microbit-v2"})
    void builtinsTypesAndModulesHaveExactlyTheFirmwaresNames(String profile) {
        var wanted = NameTable.of(profile);
        var present = RomNames.of(Profiles.named(profile).orElseThrow());
        List<String> differences = new ArrayList<>();
        var owners = new TreeSet<>(present.keySet());
        wanted.keySet().stream().filter(owner -> present.containsKey(owner.replaceFirst("\\..*", ""))).forEach(owners::add);
        for (String owner : owners) {
            SortedSet<String> missing = without(wanted.getOrDefault(owner, new TreeSet<>()), present.getOrDefault(owner, new TreeSet<>()));
            SortedSet<String> extra = without(present.getOrDefault(owner, new TreeSet<>()), wanted.getOrDefault(owner, new TreeSet<>()));
            if (!missing.isEmpty() || !extra.isEmpty()) {
                differences.add(owner + " missing " + missing + " extra " + extra);
            }
        }

        assertEquals(List.of(), differences);
    }

    private static SortedSet<String> without(SortedSet<String> names, SortedSet<String> less) {
        var rest = new TreeSet<>(names);
        rest.removeAll(less);
        return rest;
    }
}
