package org.softboard.peripherals.stm32;

import org.softboard.peripherals.serial.Framing;
import org.softboard.peripherals.serial.Receiver;
import org.softboard.peripherals.serial.Transmitter;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Signal;
import org.softboard.peripherals.wire.SignalInput;

/// A USART as an asynchronous port (ST RM0090, USART): status, data, baud rate and interrupts of the receiver, flow
/// control. Not modelled: DMA, interrupts of the transmitter, synchronous, half-duplex, smartcard, IrDA and LIN modes,
/// mute mode, oversampling by 8.
public final class Usart {

    /// Bits of the status register (SR).
    public static final int PE = 1;
    public static final int FE = 1 << 1;
    public static final int ORE = 1 << 3;
    public static final int IDLE = 1 << 4;
    public static final int RXNE = 1 << 5;
    public static final int TC = 1 << 6;
    public static final int TXE = 1 << 7;

    /// The highest bit of a word may be its parity (CR1.PCE, CR1.PS).
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    /// Told when the receiver wants an interrupt.
    @FunctionalInterface
    public interface Request {
        void raise(Usart usart);
    }

    private static final int ERRORS = PE | FE | ORE | IDLE;
    private static final int NOTHING = -1;
    private static final int DIVIDER_MASK = 0xffff;

    private final Clock clock;
    private final int id;
    private final int hertz;
    private final Request request;
    private final Signal tx;
    private final Signal rts;
    private final ClearToSend cts;
    private final Transmitter transmitter;
    private final Receiver receiver;

    private Parity parity = Parity.NONE;
    private int wordBits = 8;
    private int stopBits = 1;
    private int divider;
    private boolean usesRts;
    private boolean usesCts;
    private boolean enabled;

    private int flags;
    private int seen;
    private int interrupts;
    private int received;
    private int waiting = NOTHING;
    private boolean breakWanted;
    private boolean idleArmed;

    /// @param hertz the clock of its bus, which the baud rate divides
    public Usart(Clock clock, int id, int hertz, Request request) {
        this.clock = clock;
        this.id = id;
        this.hertz = hertz;
        this.request = request;
        tx = new Signal("USART" + id + "_TX", () -> {});
        rts = new Signal("USART" + id + "_RTS", () -> {});
        cts = new ClearToSend(clock, this::next);
        transmitter = new Transmitter(clock, tx::level, this::next);
        receiver = new Receiver(clock, new Reception());
        tx.level(true, clock.now());
    }

    public int id() {
        return id;
    }

    public Signal tx() {
        return tx;
    }

    public Signal rts() {
        return rts;
    }

    public SignalInput rx() {
        return receiver;
    }

    public SignalInput cts() {
        return cts;
    }

    // ---- configuration ----

    /// Sets the baud rate and the frame, and enables the port: the first frame that it sends is an idle one.
    ///
    /// @param newDivider the clocks of a bit (BRR, whose fraction is in sixteenths of sixteen clocks)
    /// @param newWordBits 8 or 9, with the parity
    public void configure(int newDivider, int newWordBits, Parity newParity, int newStopBits) {
        divider = newDivider & DIVIDER_MASK;
        wordBits = newWordBits;
        parity = newParity;
        stopBits = newStopBits;
        reset();
        enabled = true;
        flags = TXE | TC;
        double bitNanos = divider == 0 ? Double.POSITIVE_INFINITY
                : (double) Clock.NANOS_PER_SECOND * divider / hertz;
        var framing = new Framing(bitNanos, wordBits, stopBits);
        receiver.enable(framing);
        transmitter.framing(framing);
        transmitter.sendIdle();
    }

    /// Flow control by the RTS and the CTS pin (CR3.RTSE, CR3.CTSE).
    public void flow(boolean byRts, boolean byCts) {
        usesRts = byRts;
        usesCts = byCts;
        showReadiness();
    }

    /// Disabled, as after a reset; the registers read 0.
    public void reset() {
        enabled = false;
        flags = 0;
        seen = 0;
        interrupts = 0;
        waiting = NOTHING;
        breakWanted = false;
        idleArmed = false;
        receiver.disable();
        transmitter.stop();
        tx.level(true, clock.now());
        showReadiness();
    }

    public int hertz() {
        return hertz;
    }

    /// What the divider makes of the clock, rounded down; 0 without a divider.
    public int baud() {
        return divider == 0 ? 0 : hertz / divider;
    }

    public int wordBits() {
        return wordBits;
    }

    public Parity parity() {
        return parity;
    }

    public int stopBits() {
        return stopBits;
    }

    public boolean usesRts() {
        return usesRts;
    }

    public boolean usesCts() {
        return usesCts;
    }

    // ---- registers ----

    /// Reads SR.
    public int status() {
        seen = flags;
        return flags;
    }

    /// Does something that was written still go out?
    public boolean isSending() {
        return enabled && (flags & TC) == 0;
    }

    /// Reads DR: the word received, parity included. That clears RXNE, and the errors that a read of SR before has shown.
    public int data() {
        flags &= ~(RXNE | seen & ERRORS);
        seen = 0;
        showReadiness();
        return received;
    }

    /// Writes DR: the word is sent once the one before it has been.
    public void data(int word) {
        if (enabled) {
            waiting = word & (1 << wordBits) - 1;
            flags &= ~(TXE | TC);
            next(clock.now());
        }
    }

    /// Sets CR1.SBK: a break is sent after the current frame.
    public void sendBreak() {
        if (enabled) {
            breakWanted = true;
            next(clock.now());
        }
    }

    /// Enables or disables an interrupt: RXNE, for which an overrun interrupts too, or IDLE.
    public void interrupt(int source, boolean on) {
        interrupts = on ? interrupts | source : interrupts & ~source;
        request();
    }

    private void request() {
        int sources = (interrupts & RXNE) != 0 ? interrupts | ORE : interrupts;
        if ((flags & sources) != 0) {
            request.raise(this);
        }
    }

    // ---- the line ----

    private void next(long now) {
        if (!enabled || transmitter.isBusy()) {
            return;
        }
        if (breakWanted) {
            breakWanted = false;
            transmitter.sendBreak();
        } else if (waiting == NOTHING) {
            flags |= TC;
        } else if (!usesCts || cts.isClear()) {
            int word = waiting;
            waiting = NOTHING;
            flags |= TXE;
            transmitter.send(withParity(word));
        }
    }

    private int withParity(int word) {
        if (parity == Parity.NONE) {
            return word;
        }
        int top = 1 << wordBits - 1;
        int rest = word & top - 1;
        return isParityBitSet(rest) ? rest | top : rest;
    }

    private boolean isParityBitSet(int dataBits) {
        return (Integer.bitCount(dataBits) & 1) != 0 == (parity == Parity.EVEN);
    }

    /// RTS is low while there is room for a word.
    private void showReadiness() {
        rts.level(usesRts && (flags & RXNE) != 0, clock.now());
    }

    private final class Reception implements Receiver.Listener {
        @Override
        public void received(int word, boolean isBroken, long now) {
            idleArmed = true;
            if ((flags & RXNE) != 0) {
                flags |= ORE;
            } else {
                received = word;
                flags |= RXNE | (isBroken ? FE : 0) | (word == withParity(word) ? 0 : PE);
                showReadiness();
            }
            request();
        }

        @Override
        public void idle(long now) {
            if (idleArmed) {
                idleArmed = false;
                flags |= IDLE;
                request();
            }
        }
    }
}
