package org.softboard.tests.oracle;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The names that a firmware has, by the module or type that they stand in (`struct`, `builtins.str`): read out of its
/// linked image, the pyboard's asked with `dir()` on the board.
public final class NameTable {

    /// What code computes for every type, module or stream.
    private static final Set<String> COMPUTED = Set.of("__class__", "__bases__", "__dict__", "__next__", "buffer");

    private NameTable() {
    }

    /// The rows of tables, without what code computes for objects.
    public static SortedMap<String, SortedSet<String>> of(String profile) {
        Table table = Table.named("names-" + profile + ".csv");
        var names = new TreeMap<String, SortedSet<String>>();
        for (int i = 0; i < table.size(); i++) {
            String name = table.value(i, "name");
            List<String> owners = owners(table.value(i, "module"), table.value(i, "object"), name);
            boolean isComputed = table.value(i, "value").startsWith("attribute") || COMPUTED.contains(name)
                    || name.equals("__name__") && !table.value(i, "object").isEmpty();
            if (!isComputed) {
                owners.forEach(owner -> names.computeIfAbsent(owner, key -> new TreeSet<>()).add(name));
            }
        }
        return names;
    }

    /// Where a row belongs. What was asked of an object of the pyboard belongs to its type, unless that was asked too;
    /// all its standard files and their buffers are alike. Code computes every attribute of a task.
    private static List<String> owners(String module, String object, String name) {
        return switch (object) {
            case "" -> List.of(module);
            case "(generator)" -> List.of("builtins.generator");
            case "(implementation)" -> List.of("sys.implementation");
            case "(slice)" -> name.equals("indices") ? List.of("builtins.slice") : List.of();
            case "(array object)" -> List.of("array.array");
            case "(deque object)" -> List.of("collections.deque");
            case "(StringIO object)" -> List.of("io.StringIO");
            case "(RingIO object)" -> List.of("micropython.RingIO");
            case "(match)" -> List.of("re.match");
            case "(pattern)" -> List.of("re.re");
            case "Task" -> List.of();
            case "(stdio)" -> List.of("sys.TextIOWrapper", "sys.FileIO");
            default -> object.startsWith("(") ? List.of() : List.of(module + "." + object);
        };
    }
}
