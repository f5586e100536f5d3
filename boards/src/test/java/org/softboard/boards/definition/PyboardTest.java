package org.softboard.boards.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PyboardTest {

    private final BoardDefinition pyboard = Boards.named("pyboard").orElseThrow();

    @Test
    void theHeapAndTheStackAreTheFirmwares() {
        assertEquals(105_632, pyboard.memory().heapBytes());
        assertEquals(0x2001_FFF8, pyboard.memory().stackTop());
        assertEquals(15_360, pyboard.memory().stackLimit());
    }

    @Test
    void thereAre47PinsWith49Names() {
        assertEquals(47, pyboard.pins().size());
        assertEquals(49, pyboard.pins().stream().mapToInt(pin -> pin.names().size()).sum());
    }

    @Test
    void alternateFunctionsAreListedAsTheFirmwareListsThem() {
        assertEquals(List.of("AF1_TIM2", "AF1_TIM2", "AF2_TIM5", "AF3_TIM8", "AF7_USART2", "AF8_UART4"),
                constants("A0"));
        assertEquals(List.of("AF1_TIM1", "AF5_SPI2", "AF5_I2S2", "AF7_USART3", "AF9_CAN2"), constants("B12"));
        assertEquals(List.of("AF5_SPI2", "AF6_I2S2"), constants("C2"));
        assertEquals(List.of(), constants("C4"));
    }

    private List<String> constants(String cpu) {
        return pyboard.pin(cpu).functions().stream().map(PinFunction::constant).toList();
    }
}
