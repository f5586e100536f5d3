package org.softboard.peripherals.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.peripherals.time.Clock;

/// One pin of a chip: mode, output latch, open drain, pull and alternate function, as a GPIO port of ST RM0090
/// has them for each bit.
public final class Pin {

    private final String name;
    private final Clock clock;
    private final Net net = new Net();
    private final Terminal terminal;
    private final List<@Nullable Signal> signals = new ArrayList<>();
    private final Signal.Follower follower = new Follower();

    private PinMode mode = PinMode.IN;
    private boolean openDrain;
    private Pull pull = Pull.NONE;
    private int alternate;
    private boolean latch;
    private boolean edges;
    private @Nullable Signal shown;

    public Pin(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        this.terminal = Terminal.on(net, this::edges);
    }

    public String name() {
        return name;
    }

    public Net net() {
        return net;
    }

    public PinMode mode() {
        return mode;
    }

    public boolean isOpenDrain() {
        return openDrain;
    }

    public Pull pull() {
        return pull;
    }

    public int alternate() {
        return alternate;
    }

    /// The output latch (ODR), which keeps its value whatever the mode is.
    public boolean latch() {
        return latch;
    }

    /// The level at the pin (IDR). An analog pin's input buffer is off and reads low.
    public boolean level() {
        return mode != PinMode.ANALOG && net.level(clock.now());
    }

    public void configure(PinMode newMode, boolean nowOpenDrain, Pull newPull) {
        mode = newMode;
        openDrain = nowOpenDrain;
        pull = newPull;
        update();
    }

    /// Chooses the alternate function (AFR); it shows once the mode is ALT.
    public void alternate(int function) {
        alternate = function;
        update();
    }

    public void write(boolean high) {
        latch = high;
        update();
    }

    /// Wires a peripheral's output to this pin as alternate function number `function`.
    public void offer(int function, Signal signal) {
        while (signals.size() <= function) {
            signals.add(null);
        }
        signals.set(function, signal);
    }

    private void update() {
        Signal wanted = mode == PinMode.ALT && alternate < signals.size() ? signals.get(alternate) : null;
        Signal left = shown;
        if (wanted != left) {
            shown = wanted;
            if (left != null) {
                left.leave(follower);
            }
            if (wanted != null) {
                wanted.follow(follower);
            }
        }
        show(clock.now());
    }

    private void show(long now) {
        Signal signal = shown;
        if (mode == PinMode.OUT) {
            terminal.drive(driven(latch), now);
        } else if (signal == null) {
            terminal.drive(mode == PinMode.ANALOG ? Drive.NONE : pull.drive(), now);
        } else if (signal.wave() instanceof Wave wave && !openDrain) {
            terminal.drive(wave, now);
        } else {
            terminal.drive(driven(signal.isHigh(now)), now);
        }
    }

    private Drive driven(boolean high) {
        return high && openDrain ? pull.drive() : Drive.strong(high);
    }

    private void edges(boolean needed) {
        edges = needed;
        Signal signal = shown;
        if (signal != null) {
            signal.demandChanged();
        }
    }

    private final class Follower implements Signal.Follower {
        @Override
        public void changed(Signal signal, long now) {
            show(now);
        }

        @Override
        public boolean needsEdges() {
            return edges || openDrain;
        }
    }
}
