package org.softboard.boards.definition;

import java.util.ArrayList;
import java.util.List;

/// One pin of the chip that the board brings out: its names, ADC channel (or -1) and alternate functions.
public record PinRow(String cpu, List<String> names, int adcChannel, List<PinFunction> functions) {

    public static final int NO_ADC = -1;

    /// Reads functions written as "1:TIM2_CH1/TIM2_ETR 2:TIM5_CH1".
    static PinRow of(String cpu, String names, int adcChannel, String functions) {
        List<PinFunction> read = new ArrayList<>();
        for (String group : functions.isEmpty() ? new String[0] : functions.split(" ")) {
            int colon = group.indexOf(':');
            int number = Integer.parseInt(group, 0, colon, 10);
            for (String name : group.substring(colon + 1).split("/")) {
                read.add(PinFunction.parse(number, name));
            }
        }
        return new PinRow(cpu, List.of(names.split(" ")), adcChannel, List.copyOf(read));
    }

    /// The port: 0 for A.
    public int port() {
        return cpu.charAt(0) - 'A';
    }

    /// The bit within the port.
    public int bit() {
        return Integer.parseInt(cpu, 1, cpu.length(), 10);
    }
}
