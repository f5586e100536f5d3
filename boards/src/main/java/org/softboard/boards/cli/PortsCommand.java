package org.softboard.boards.cli;

import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.bridge.HostPort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `softboard ports`: the serial ports of this computer.
@Command(name = "ports", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
    "Lists the serial ports of this computer: name, description, USB vendor and product, serial number.",
    "What boards are called where: /dev/ttyACM0 on Linux, /dev/cu.usbmodem... on macOS, COM3 on Windows."})
final class PortsCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "As a JSON array of objects; what a port does not say is left out.") private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<HostPort> ports = HostPort.all();
        if (json) {
            out.println(new GsonBuilder().setPrettyPrinting().create().toJson(ports));
        } else if (ports.isEmpty()) {
            out.println("There are no serial ports. Is the board plugged in, with a cable that carries data?");
        } else {
            for (HostPort port : ports) {
                out.println(line(port));
            }
        }
        out.flush();
    }

    private static String line(HostPort port) {
        return "%-16s %-9s %s".formatted(port.name(), or(port.usb(), "-"), port.description())
                + (port.manufacturer() == null ? "" : ", by " + port.manufacturer())
                + (port.serialNumber() == null ? "" : ", serial number " + port.serialNumber());
    }

    private static String or(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
