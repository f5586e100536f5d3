package org.softboard.peripherals.wire;

import java.util.ArrayList;
import java.util.List;

/// The wires that somebody has put between nets. Joining and cutting are rare, so a cut lays all of them anew.
public final class Wires {

    private record Wire(Net from, Net to) {}

    private final List<Wire> wires = new ArrayList<>();

    /// No wires yet.
    public Wires() {}

    public void join(Net from, Net to, long now) {
        wires.add(new Wire(from, to));
        merge(from, to);
        from.node.demandEdges();
        from.resolve(now);
    }

    public void cut(Net from, Net to, long now) {
        wires.remove(new Wire(from, to));
        List<Net> nets = new ArrayList<>(from.node.nets);
        for (Net net : nets) {
            net.node = new Node(net);
        }
        for (Wire wire : wires) {
            merge(wire.from, wire.to);
        }
        for (Net net : nets) {
            net.node.demandEdges();
            net.resolve(now);
        }
    }

    private static void merge(Net from, Net to) {
        Node kept = from.node;
        if (to.node != kept) {
            for (Net net : to.node.nets) {
                net.node = kept;
                kept.nets.add(net);
            }
        }
    }
}
