package org.softboard.boards.live;

import java.util.ArrayList;
import java.util.List;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.hardware.Hardware;
import org.softboard.interpreter.memory.Heap;
import org.softboard.peripherals.part.Led;
import org.softboard.peripherals.time.Clock;

/// Takes snapshots of a board; remembers how much light the LEDs had given at the last one.
final class Look {

    private final BoardDefinition definition;
    private final Hardware hardware;
    private final Clock clock;
    private final double[] lit;
    private long before;

    Look(BoardDefinition definition, Hardware hardware, Clock clock) {
        this.definition = definition;
        this.hardware = hardware;
        this.clock = clock;
        this.lit = new double[hardware.leds().size()];
    }

    BoardSnapshot snapshot(Heap heap) {
        long now = clock.now();
        List<BoardSnapshot.LedLight> lights = new ArrayList<>();
        for (int i = 0; i < lit.length; i++) {
            lights.add(new BoardSnapshot.LedLight(definition.leds().get(i).id(), brightness(i, now)));
        }
        before = now;
        List<BoardSnapshot.PinLevel> levels = new ArrayList<>();
        hardware.pins().forEach(
                (name, pin) -> levels.add(new BoardSnapshot.PinLevel(name, pin.net().level(now), pin.net().duty())));
        return new BoardSnapshot(now, List.copyOf(lights), List.copyOf(levels), heap.usedBytes(), heap.totalBytes());
    }

    private double brightness(int index, long now) {
        Led led = hardware.leds().get(index);
        double total = led.litNanos();
        double given = total - lit[index];
        lit[index] = total;
        return now == before ? led.brightness() : given / (now - before);
    }
}
