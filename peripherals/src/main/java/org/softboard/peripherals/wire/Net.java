package org.softboard.peripherals.wire;

import java.util.ArrayList;
import java.util.List;

/// A conductor with everything that is connected to it: its terminals say what they drive, its listeners hear
/// what comes out of that. [Wires] may join it with other nets into one node.
public final class Net {

    /// The supply of everything that drives a net.
    public static final double SUPPLY_VOLTS = 3.3;

    final List<Terminal> terminals = new ArrayList<>();
    final List<NetListener> listeners = new ArrayList<>();

    Node node = new Node(this);

    /// A net to which nothing is connected yet.
    public Net() {}

    public boolean level(long now) {
        return node.level(now);
    }

    public double volts(long now) {
        return node.volts(now);
    }

    /// The share of the time that the net is high: 0 or 1, or the duty of what repeats on it.
    public double duty() {
        return node.duty();
    }

    /// Nobody drives or pulls it.
    public boolean isFloating() {
        return node.isFloating();
    }

    /// One terminal drives high and another low, which heats real parts.
    public boolean isFought() {
        return node.isFought();
    }

    public void listen(NetListener listener) {
        if (listener.needsEdges()) {
            node.showEdges(true);
        }
        listeners.add(listener);
    }

    public void forget(NetListener listener) {
        listeners.remove(listener);
        node.demandEdges();
    }

    void attach(Terminal terminal) {
        terminals.add(terminal);
        terminal.demandEdges(node.needsEdges());
    }

    void resolve(long now) {
        node.resolve(now);
    }

    boolean needsEdges() {
        for (int i = 0; i < listeners.size(); i++) {
            if (listeners.get(i).needsEdges()) {
                return true;
            }
        }
        return false;
    }
}
