package org.softboard.peripherals.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nets that wires have made one. Its level is what all their terminals agree on: the strongest drive; two
/// that fight give low; nobody gives low, where real copper would pick up whatever is near.
final class Node {

    final List<Net> nets = new ArrayList<>();

    private Drive drive = Drive.NONE;
    private @Nullable Wave wave;
    private @Nullable Terminal winner;
    private boolean fight;
    private boolean edges;

    Node(Net net) {
        nets.add(net);
    }

    boolean level(long now) {
        Wave repeated = wave;
        return repeated == null ? drive.isHigh() : repeated.isHigh(now);
    }

    double volts(long now) {
        Terminal strongest = winner;
        if (strongest != null && strongest.hasVolts()) {
            return strongest.volts;
        }
        return level(now) ? Net.SUPPLY_VOLTS : 0;
    }

    double duty() {
        Wave repeated = wave;
        return repeated != null ? repeated.duty() : drive.isHigh() ? 1 : 0;
    }

    boolean isFloating() {
        return drive == Drive.NONE;
    }

    boolean isFought() {
        return fight;
    }

    boolean needsEdges() {
        return edges;
    }

    void resolve(long now) {
        Drive oldDrive = drive;
        Wave oldWave = wave;
        settle();
        if (oldDrive.isHigh() != drive.isHigh() || oldWave != wave) {
            for (int i = 0; i < nets.size(); i++) {
                tell(nets.get(i), now);
            }
        }
    }

    private static void tell(Net net, long now) {
        for (int i = 0; i < net.listeners.size(); i++) {
            net.listeners.get(i).changed(net, now);
        }
    }

    private void settle() {
        Drive strongest = Drive.NONE;
        Wave repeated = null;
        boolean fought = false;
        Terminal holder = null;
        for (int i = 0; i < nets.size(); i++) {
            List<Terminal> terminals = nets.get(i).terminals;
            for (int j = 0; j < terminals.size(); j++) {
                Terminal terminal = terminals.get(j);
                fought |= strongest.fights(terminal.drive);
                Drive outcome = strongest.against(terminal.drive);
                if (outcome != strongest) {
                    strongest = outcome;
                    repeated = terminal.wave;
                    holder = terminal;
                }
            }
        }
        drive = strongest;
        wave = repeated;
        winner = holder;
        fight = fought;
    }

    /// Tells the terminals whether somebody listens who needs each edge.
    void demandEdges() {
        boolean needed = false;
        for (Net net : nets) {
            needed |= net.needsEdges();
        }
        showEdges(needed);
    }

    void showEdges(boolean needed) {
        if (needed != edges) {
            edges = needed;
            for (Net net : nets) {
                for (Terminal terminal : net.terminals) {
                    terminal.demandEdges(needed);
                }
            }
        }
    }
}
