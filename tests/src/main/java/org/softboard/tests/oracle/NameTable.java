package org.softboard.tests.oracle;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.SortedMap;
import java.util.SortedSet;

/// The names that a firmware has, read out of its linked image (the pyboard's: asked with `dir()` on it), by the module
/// or type that they stand in: `struct`, `builtins.str`, `sys.implementation`.
public final class NameTable {

    /// What `dir()` shows of every type and is in no table.
    private static final Set<String> OF_TYPES = Set.of("__class__", "__bases__", "__dict__", "__name__");

    private NameTable() {
    }

    /// The rows of tables: not what code computes for objects.
    public static SortedMap<String, SortedSet<String>> of(String profile) {
        Table table = Table.named("names-" + profile + ".csv");
        var names = new TreeMap<String, SortedSet<String>>();
        for (int i = 0; i < table.size(); i++) {
            String module = table.value(i, "module");
            String object = table.value(i, "object");
            String name = table.value(i, "name");
            boolean isComputed = !object.isEmpty()
                    && (table.value(i, "value").equals("attribute") || table.value(i, "value").startsWith("attribute of")
                            || OF_TYPES.contains(name))
                    || name.equals("__class__") || name.equals("__dict__");
            if (!isComputed) {
                names.computeIfAbsent(object.isEmpty() ? module : module + "." + object, owner -> new TreeSet<>())
                        .add(name);
            }
        }
        return names;
    }
}
