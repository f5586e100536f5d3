package org.softboard.boards.hardware;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The interrupt controller: lines that want service and the order in which they get it. Service happens where the
/// machine polls, as Python code has no finer points.
public final class Interrupts {

    /// Nothing is being served: every priority is more urgent than this.
    private static final int IDLE = Integer.MAX_VALUE;

    /// A source of interrupts; a lower priority number is more urgent and interrupts a higher one.
    public final class Line {
        private final int priority;
        private final Runnable handler;
        private boolean pending;

        private Line(int priority, Runnable handler) {
            this.priority = priority;
            this.handler = handler;
        }

        public void raise() {
            if (!pending) {
                pending = true;
                count++;
                wake.run();
            }
        }

        /// For a handler that runs no Python, and nothing interrupts: at once, unless the lines are masked.
        public void raiseAtOnce() {
            if (enabled) {
                handler.run();
            } else {
                raise();
            }
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Runnable wake;
    private int count;
    private int active = IDLE;
    private boolean enabled = true;

    /// `wake` asks the machine to poll soon.
    public Interrupts(Runnable wake) {
        this.wake = wake;
    }

    public Line line(int priority, Runnable handler) {
        var line = new Line(priority, handler);
        lines.add(line);
        return line;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /// Masks or unmasks all lines (PRIMASK); what came meanwhile is still pending.
    public void enable(boolean on) {
        enabled = on;
        if (on && count > 0) {
            wake.run();
        }
    }

    public boolean isPending() {
        return enabled && count > 0 && mostUrgent() != null;
    }

    /// Serves what is pending and more urgent than what is being served.
    public void service() {
        while (enabled && count > 0) {
            Line line = mostUrgent();
            if (line == null) {
                return;
            }
            line.pending = false;
            count--;
            int interrupted = active;
            active = line.priority;
            try {
                line.handler.run();
            } finally {
                active = interrupted;
            }
        }
    }

    private @Nullable Line mostUrgent() {
        Line found = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.pending && line.priority < (found == null ? active : found.priority)) {
                found = line;
            }
        }
        return found;
    }
}
