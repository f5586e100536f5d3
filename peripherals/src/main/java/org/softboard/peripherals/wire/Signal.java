package org.softboard.peripherals.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an on-chip peripheral puts out (a timer channel, a UART's TX), before a pin has been switched to it.
public final class Signal {

    /// A pin that shows this signal.
    interface Follower {
        void changed(Signal signal, long now);

        boolean needsEdges();
    }

    private final String name;
    private final Runnable demandChanged;
    private final List<Follower> followers = new ArrayList<>();

    private boolean high;
    private @Nullable Wave wave;

    /// `demandChanged` runs when [#needsEdges] may have changed.
    public Signal(String name, Runnable demandChanged) {
        this.name = name;
        this.demandChanged = demandChanged;
    }

    /// The data sheet's name, such as TIM2_CH1.
    public String name() {
        return name;
    }

    public boolean isHigh(long now) {
        Wave repeated = wave;
        return repeated == null ? high : repeated.isHigh(now);
    }

    @Nullable Wave wave() {
        return wave;
    }

    public void level(boolean level, long now) {
        if (high != level || wave != null) {
            high = level;
            wave = null;
            tell(now);
        }
    }

    public void wave(Wave repeated, long now) {
        if (!repeated.equals(wave)) {
            wave = repeated;
            tell(now);
        }
    }

    /// Somebody behind a pin wants to see each edge.
    public boolean needsEdges() {
        for (Follower follower : followers) {
            if (follower.needsEdges()) {
                return true;
            }
        }
        return false;
    }

    /// Some pin shows it.
    public boolean isShown() {
        return !followers.isEmpty();
    }

    void follow(Follower follower) {
        followers.add(follower);
        demandChanged.run();
    }

    void leave(Follower follower) {
        followers.remove(follower);
        demandChanged.run();
    }

    void demandChanged() {
        demandChanged.run();
    }

    private void tell(long now) {
        for (int i = 0; i < followers.size(); i++) {
            followers.get(i).changed(this, now);
        }
    }
}
