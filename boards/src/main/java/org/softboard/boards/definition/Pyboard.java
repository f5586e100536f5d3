package org.softboard.boards.definition;

import static org.softboard.boards.definition.BusRow.Kind.CAN;
import static org.softboard.boards.definition.BusRow.Kind.I2C;
import static org.softboard.boards.definition.BusRow.Kind.SPI;
import static org.softboard.boards.definition.BusRow.Kind.UART;

import org.softboard.firmware.flash.FlashModel;

/// pyboard v1.1, as MicroPython's ports/stm32/boards/PYBV11 and stm32f405_af.csv describe it. The order of the
/// pins is the firmware's. RAM is divided as in a firmware built from that source.
final class Pyboard {

    private static final int PCLK1 = 42_000_000;
    private static final int PCLK2 = 84_000_000;
    /// A timer's clock is twice its bus's.
    private static final int APB1 = 2 * PCLK1;
    private static final int APB2 = 2 * PCLK2;

    private static final ChipMemory MEMORY = new ChipMemory(
            0x0800_0000, 1024 * 1024, 0x2000_0000, 128 * 1024, 0x2000_2358, 0x2001_BFF8, 16_384, 1024);

    static final BoardDefinition DEFINITION = BoardDefinition.named("pyboard", "pyboard v1.1")
            .geometry("pyboard-v1.1")
            .pin("A0", "X1", 0, "1:TIM2_CH1/TIM2_ETR 2:TIM5_CH1 3:TIM8_ETR 7:USART2_CTS 8:UART4_TX")
            .pin("A1", "X2", 1, "1:TIM2_CH2 2:TIM5_CH2 7:USART2_RTS 8:UART4_RX")
            .pin("A2", "X3", 2, "1:TIM2_CH3 2:TIM5_CH3 3:TIM9_CH1 7:USART2_TX")
            .pin("A3", "X4", 3, "1:TIM2_CH4 2:TIM5_CH4 3:TIM9_CH2 7:USART2_RX")
            .pin("A4", "X5", 4, "5:SPI1_NSS 7:USART2_CK")
            .pin("A5", "X6", 5, "1:TIM2_CH1/TIM2_ETR 3:TIM8_CH1N 5:SPI1_SCK")
            .pin("A6", "X7", 6, "1:TIM1_BKIN 2:TIM3_CH1 3:TIM8_BKIN 5:SPI1_MISO 9:TIM13_CH1")
            .pin("A7", "X8", 7, "1:TIM1_CH1N 2:TIM3_CH2 3:TIM8_CH1N 5:SPI1_MOSI 9:TIM14_CH1")
            .pin("B6", "X9", "2:TIM4_CH1 4:I2C1_SCL 7:USART1_TX 9:CAN2_TX")
            .pin("B7", "X10", "2:TIM4_CH2 4:I2C1_SDA 7:USART1_RX")
            .pin("C4", "X11", 14, "")
            .pin("C5", "X12", 15, "")
            .pin("B3", "SW X17", "1:TIM2_CH2 5:SPI1_SCK")
            .pin("C13", "X18", "")
            .pin("C0", "X19", 10, "")
            .pin("C1", "X20", 11, "")
            .pin("C2", "X21", 12, "5:SPI2_MISO 6:I2S2_EXTSD")
            .pin("C3", "X22", 13, "5:SPI2_MOSI/I2S2_SD")
            .pin("C6", "Y1", "2:TIM3_CH1 3:TIM8_CH1 5:I2S2_MCK 8:USART6_TX")
            .pin("C7", "Y2", "2:TIM3_CH2 3:TIM8_CH2 8:USART6_RX")
            .pin("B8", "Y3", "2:TIM4_CH3 3:TIM10_CH1 4:I2C1_SCL 9:CAN1_RX")
            .pin("B9", "Y4", "2:TIM4_CH4 3:TIM11_CH1 4:I2C1_SDA 5:SPI2_NSS/I2S2_WS 9:CAN1_TX")
            .pin("B12", "Y5", "1:TIM1_BKIN 5:SPI2_NSS/I2S2_WS 7:USART3_CK 9:CAN2_RX")
            .pin("B13", "Y6", "1:TIM1_CH1N 5:SPI2_SCK/I2S2_CK 7:USART3_CTS 9:CAN2_TX")
            .pin("B14", "Y7", "1:TIM1_CH2N 3:TIM8_CH2N 5:SPI2_MISO 6:I2S2_EXTSD 7:USART3_RTS 9:TIM12_CH1")
            .pin("B15", "Y8", "1:TIM1_CH3N 3:TIM8_CH3N 5:SPI2_MOSI/I2S2_SD 9:TIM12_CH2")
            .pin("B10", "Y9", "1:TIM2_CH3 4:I2C2_SCL 5:SPI2_SCK/I2S2_CK 7:USART3_TX")
            .pin("B11", "Y10", "1:TIM2_CH4 4:I2C2_SDA 7:USART3_RX")
            .pin("B0", "Y11", 8, "1:TIM1_CH2N 2:TIM3_CH3 3:TIM8_CH2N")
            .pin("B1", "Y12", 9, "1:TIM1_CH3N 2:TIM3_CH4 3:TIM8_CH3N")
            .pin("A13", "LED_RED", "")
            .pin("A14", "LED_GREEN", "")
            .pin("A15", "LED_YELLOW", "1:TIM2_CH1/TIM2_ETR 5:SPI1_NSS")
            .pin("B4", "LED_BLUE", "2:TIM3_CH1 5:SPI1_MISO")
            .pin("B2", "MMA_INT", "")
            .pin("B5", "MMA_AVDD", "2:TIM3_CH2 5:SPI1_MOSI 9:CAN2_RX")
            .pin("C8", "SD_D0", "2:TIM3_CH3 3:TIM8_CH3 8:USART6_CK")
            .pin("C9", "SD_D1", "2:TIM3_CH4 3:TIM8_CH4")
            .pin("C10", "SD_D2", "7:USART3_TX 8:UART4_TX")
            .pin("C11", "SD_D3", "7:USART3_RX 8:UART4_RX")
            .pin("D2", "SD_CMD", "2:TIM3_ETR")
            .pin("C12", "SD_CK", "7:USART3_CK")
            .pin("A8", "SD SD_SW", "1:TIM1_CH1 7:USART1_CK")
            .pin("A9", "USB_VBUS", "1:TIM1_CH2 7:USART1_TX")
            .pin("A10", "USB_ID", "1:TIM1_CH3 7:USART1_RX")
            .pin("A11", "USB_DM", "1:TIM1_CH4 7:USART1_CTS 9:CAN1_RX")
            .pin("A12", "USB_DP", "1:TIM1_ETR 7:USART1_RTS 9:CAN1_TX")
            .led(1, "A13", LedRow.Colour.RED)
            .led(2, "A14", LedRow.Colour.GREEN)
            .fadingLed(3, "A15", LedRow.Colour.YELLOW, 2, 1)
            .fadingLed(4, "B4", LedRow.Colour.BLUE, 3, 2)
            .button("USR", "B3")
            .timers(16, APB2, 1, 8, 9, 10, 11)
            .timers(32, APB1, 2, 5)
            .timers(16, APB1, 3, 4, 6, 7, 12, 13, 14)
            .bus(UART, 1, "XB", PCLK2, "B6 B7")
            .bus(UART, 2, "", PCLK1, "A2 A3 A1 A0")
            .bus(UART, 3, "YB", PCLK1, "B10 B11 B14 B13")
            .bus(UART, 4, "XA", PCLK1, "A0 A1")
            .bus(UART, 6, "YA", PCLK2, "C6 C7")
            .bus(I2C, 1, "X", PCLK1, "B6 B7")
            .pullUps("B6", "B7")
            .accelerometer(1, "B5")
            .bus(I2C, 2, "Y", PCLK1, "B10 B11")
            .bus(SPI, 1, "X", PCLK2, "A4 A5 A6 A7")
            .bus(SPI, 2, "Y", PCLK1, "B12 B13 B14 B15")
            .bus(CAN, 1, "YA", PCLK1, "B9 B8")
            .bus(CAN, 2, "YB", PCLK1, "B13 B12")
            .flash(FlashModel.STM32F405)
            .core(CoreModel.CORTEX_M4F)
            .fitted("4 LEDs")
            .fitted("USR switch")
            .fitted("accelerometer")
            .firmware("PYBv1.1", "STM32F405RG", "pyboard", "PYBV11", 168_000_000, MEMORY,
                    () -> PyboardProfile.of(MEMORY, CostTable.CORTEX_M4F));

    private Pyboard() {}
}
