package org.softboard.firmware.flash;

import java.util.List;

/// A kind of flash chip as its data sheet describes it.
///
/// @param address      where programs of the board see its first byte; 0 if they do not
/// @param programBytes bytes that are programmed at once, at addresses divisible by it
/// @param programNanos what that takes, typically
/// @param endurance    erases that a sector is made for
public record FlashModel(String name, int address, List<Sectors> layout, int programBytes, long programNanos,
        int endurance) {

    private static final long MILLIS = 1_000_000;

    /// Data sheet DS8626, flash memory programming, at 2.7 to 3.6 V (32 bits at once); sectors as in RM0090, table 5.
    public static final FlashModel STM32F405 = new FlashModel("STM32F405RG", 0x0800_0000,
            List.of(new Sectors(4, 16 << 10, 250 * MILLIS), new Sectors(1, 64 << 10, 550 * MILLIS),
                    new Sectors(7, 128 << 10, 1000 * MILLIS)),
            4, 16_000, 10_000);

    /// nRF51822 product specification 3.x, NVMC.
    public static final FlashModel NRF51822 = new FlashModel("nRF51822", 0,
            List.of(new Sectors(256, 1 << 10, 22_300_000)), 4, 46_300, 20_000);

    /// nRF52833 product specification 1.x, NVMC.
    public static final FlashModel NRF52833 = new FlashModel("nRF52833", 0,
            List.of(new Sectors(128, 4 << 10, 87_500_000)), 4, 42_500, 10_000);

    /// What ESP8266 modules carry: 4 MiB of serial NOR flash, here with the times of Winbond's W25Q32FV data sheet.
    public static final FlashModel ESP8266_4M = serialNor("ESP8266 module, 4 MiB", 4 << 20);

    /// As [#ESP8266_4M], half of it.
    public static final FlashModel ESP8266_2M = serialNor("ESP8266 module, 2 MiB", 2 << 20);

    /// As [#ESP8266_4M], a quarter of it.
    public static final FlashModel ESP8266_1M = serialNor("ESP8266 module, 1 MiB", 1 << 20);

    /// The serial flash of the WiPy's CC3200 module, 2 MiB; its maker is not published.
    public static final FlashModel CC3200 = serialNor("CC3200MOD, 2 MiB", 2 << 20);

    /// Sectors of one size that follow each other.
    public record Sectors(int count, int bytes, long eraseNanos) {}

    private static FlashModel serialNor(String name, int bytes) {
        return new FlashModel(name, 0, List.of(new Sectors(bytes / 4096, 4096, 45 * MILLIS)), 256, 700_000, 100_000);
    }

    public int size() {
        return layout.stream().mapToInt(run -> run.count * run.bytes).sum();
    }

    public int sectorCount() {
        return layout.stream().mapToInt(Sectors::count).sum();
    }
}
