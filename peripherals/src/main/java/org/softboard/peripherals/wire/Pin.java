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
    private final List<@Nullable SignalInput> inputs = new ArrayList<>();
    private final Signal.Follower follower = new Follower();

    private PinMode mode = PinMode.IN;
    private boolean openDrain;
    private Pull pull = Pull.NONE;
    private int alternate;
    private boolean latch;
    private boolean edges;
    private @Nullable Signal shown;
    private @Nullable SignalInput led;

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
        put(signals, function, signal);
    }

    /// Wires this pin to a peripheral's input as alternate function number `function`.
    public void lead(int function, SignalInput input) {
        put(inputs, function, input);
    }

    private static <T> void put(List<@Nullable T> functions, int function, T entry) {
        while (functions.size() <= function) {
            functions.add(null);
        }
        functions.set(function, entry);
    }

    private <T> @Nullable T chosen(List<@Nullable T> functions) {
        return mode == PinMode.ALT && alternate < functions.size() ? functions.get(alternate) : null;
    }

    private void update() {
        updateInput();
        Signal wanted = chosen(signals);
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

    private void updateInput() {
        SignalInput wanted = chosen(inputs);
        SignalInput left = led;
        if (wanted != left) {
            led = wanted;
            if (left != null) {
                left.disconnect(net);
            }
            if (wanted != null) {
                wanted.connect(net);
            }
        }
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
