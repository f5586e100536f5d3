package org.softboard.boards.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.BoardSnapshot.LedLight;
import org.softboard.boards.door.BoardSnapshot.MemoryUse;
import org.softboard.boards.door.BoardSnapshot.PinLevel;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.boards.door.Command;
import org.softboard.interpreter.memory.Heap;
import org.softboard.peripherals.part.Led;

/// Takes snapshots of a board; remembers how much light the LEDs had given at the last one. Looking takes no virtual
/// time and nothing of the board's memory.
final class Look {

    private final Board board;
    private final BoardDefinition definition;
    private final List<PinLook> pins = new ArrayList<>();
    private final double[] lit;
    private long before;

    Look(Board board) {
        this.board = board;
        this.definition = board.definition();
        this.lit = new double[definition.leds().size()];
        for (PinRow row : definition.pins()) {
            pins.add(new PinLook(row, board.hardware().pin(row.cpu())));
        }
    }

    BoardSnapshot snapshot() {
        long now = board.time().clock().now();
        List<LedLight> lights = new ArrayList<>(lit.length);
        for (int i = 0; i < lit.length; i++) {
            lights.add(new LedLight(definition.leds().get(i).id(), brightness(i, now)));
        }
        before = now;
        var levels = new PinLevel[pins.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = pins.get(i).level(now);
        }
        Activity activity = board.activity();
        return new BoardSnapshot(now, state(), board.time().speed(), List.copyOf(lights), List.of(levels),
                pressed(), memory(), activity.program(), activity.failure());
    }

    private double brightness(int index, long now) {
        Led led = board.hardware().leds().get(index);
        double total = led.litNanos();
        double given = total - lit[index];
        lit[index] = total;
        return now == before ? led.brightness() : Math.clamp(given / (now - before), 0, 1);
    }

    private State state() {
        State phase = board.activity().phase();
        if (phase == State.STOPPED) {
            return phase;
        }
        if (board.time().isPaused()) {
            return State.PAUSED;
        }
        if (phase == State.BOOTING || phase == State.PROMPT && !board.serial().isInterruptible()) {
            return phase;
        }
        return board.time().isIdle() ? State.WAITING : State.RUNNING;
    }

    private Set<String> pressed() {
        Set<String> names = new HashSet<>(board.hardware().pressed());
        if (board.isHeldInReset()) {
            names.add(Command.RST);
        }
        return Set.copyOf(names);
    }

    private MemoryUse memory() {
        Heap heap = board.vm().heap;
        return new MemoryUse(heap.totalBytes(), heap.usedBytes(), heap.mostUsedBytes(), heap.largestFreeBytes(),
                definition.memory().stackLimit(), heap.stackUsed(), heap.mostStackUsed());
    }
}
