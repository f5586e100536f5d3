package org.softboard.boards.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.interpreter.vm.MachineProfile;

/// The builds of MicroPython there are, by name: one row each. Each profile gives the options of its port's
/// mpconfigport.h by name, as what differs from a level of py/mpconfig.h.
public final class Profiles {

    private record Row(String name, Supplier<MachineProfile> profile) {}

    private static final List<Row> ALL = List.of(
            new Row("host", () -> HostProfile.of(HostProfile.USUAL_HEAP)),
            new Row("pyboard", Pyboard.DEFINITION.profile()),
            new Row("wipy", () -> WipyProfile.of(Meter.Prices.FREE)),
            new Row("esp8266", () -> Esp8266Profile.of(Meter.Prices.FREE)),
            new Row("microbit-v1", () -> MicrobitProfiles.v1(Meter.Prices.FREE)),
            new Row("microbit-v2", () -> MicrobitProfiles.v2(Meter.Prices.FREE)));

    private Profiles() {}

    public static List<String> names() {
        return ALL.stream().map(Row::name).toList();
    }

    public static Optional<MachineProfile> named(String name) {
        return ALL.stream().filter(row -> row.name.equals(name)).findFirst().map(row -> row.profile.get());
    }
}
