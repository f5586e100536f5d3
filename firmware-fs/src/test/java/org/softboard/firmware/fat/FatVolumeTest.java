package org.softboard.firmware.fat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.softboard.firmware.block.PyboardFlash;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.firmware.file.Space;
import org.softboard.firmware.flash.FlashChip;
import org.softboard.firmware.flash.FlashModel;
import org.softboard.firmware.flash.StorageClock;

class FatVolumeTest {

    private static final int TIME = FatTime.pack(LocalDateTime.of(2026, 11, 30, 12, 34, 56));

    private final RamDevice device = new RamDevice(512, 300);
    private FatVolume volume;

    @BeforeEach
    void format() throws StorageException {
        FatFormat.format(device, 0);
        volume = mount();
    }

    @Test
    void aFreshPyboardHasTheVolumeThatItsFirmwareMakes() throws StorageException {
        var chip = new FlashChip(FlashModel.STM32F405, StorageClock.STILL);
        var flash = new PyboardFlash(chip, StorageClock.STILL);
        FatFormat.format(flash, FatFormat.Place.FIRST_PARTITION, false, TIME);
        FatVolume fresh = FatVolume.mount(flash, 1, () -> TIME, FatVolume.LONGEST_NAME);
        fresh.label("pybflash");
        Trees.write(fresh, "/boot.py", new byte[454]);
        Trees.write(fresh, "/main.py", new byte[34]);
        Trees.write(fresh, "/pybcdc.inf", new byte[2597]);
        Trees.write(fresh, "/README.txt", new byte[526]);

        assertEquals(new Space(512, 190, 180, 255), fresh.space());
        assertEquals("PYBFLASH", fresh.label());
        assertEquals(FatType.FAT12, fresh.type());
        assertEquals(List.of("boot.py", "main.py", "pybcdc.inf", "README.txt"), Trees.names(fresh, "/"));
        assertEquals(List.of(), FatCheck.check(flash, 1));
    }

    @Test
    void theWipysVolumeHasItsNumberOfClusters() throws StorageException {
        var blocks = new RamDevice(512, 384);
        FatFormat.format(blocks, FatFormat.Place.WHOLE, false, TIME);

        assertEquals(new Space(512, 349, 349, 128), FatVolume.mount(blocks, 0, () -> TIME, 128).space());
    }

    @Test
    void typesFollowFromTheSizeOfTheDevice() throws StorageException {
        assertEquals(FatType.FAT12, formatted(22, false).type(), "22 sectors of 4096 bytes are the fewest");
        assertEquals(FatType.FAT12, formatted(5000, false).type());
        assertEquals(FatType.FAT16, formatted(9000, false).type());
        assertEquals(FatType.FAT16, formatted(60_000, false).type());
        assertEquals(FatType.FAT32, formatted(80_000, true).type());
        refused(Errno.EIO, () -> formatted(21, false));
        refused(Errno.EIO, () -> formatted(60_000, true));
    }

    private static FatVolume formatted(int sectors, boolean isFat32) throws StorageException {
        var blocks = new RamDevice(sectors < 100 ? 4096 : 512, sectors);
        FatFormat.format(blocks, FatFormat.Place.WHOLE, isFat32, 0);
        return FatVolume.mount(blocks, 0, () -> 0, FatVolume.LONGEST_NAME);
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        var erased = new RamDevice(512, 100);

        refused(Errno.ENODEV, () -> FatVolume.mount(erased, 0, () -> 0, FatVolume.LONGEST_NAME));
        refused(Errno.EIO, () -> FatVolume.mount(new RamDevice(128, 100), 0, () -> 0, FatVolume.LONGEST_NAME));
        refused(Errno.EIO, () -> FatVolume.mount(new RamDevice(512, 0), 0, () -> 0, FatVolume.LONGEST_NAME));
    }

    @Test
    void namesKeepTheirCaseAndAreFoundInAny() throws StorageException {
        for (String name : List.of("ReadMe.Txt", "boot.py", "LIB", "Mixed Case Name.text")) {
            Trees.write(volume, name, bytes(name));
        }

        assertEquals(List.of("ReadMe.Txt", "boot.py", "LIB", "Mixed Case Name.text"), Trees.names(volume, "/"));
        assertArrayEquals(bytes("Mixed Case Name.text"), Trees.read(volume, "mIXED cASE nAME.TEXT"));
        assertArrayEquals(bytes("ReadMe.Txt"), Trees.read(volume, "/readme.TXT"));
    }

    @Test
    void longNamesHaveNumberedShortOnes() throws StorageException {
        for (int i = 1; i <= 7; i++) {
            Trees.write(volume, "long name " + i + ".text", bytes("" + i));
        }

        List<Entry> entries = Trees.list(volume, "");
        assertEquals("LONGNA~1.TEX", entries.get(0).alias());
        assertEquals("LONGNA~5.TEX", entries.get(4).alias());
        assertEquals("LO", entries.get(5).alias().substring(0, 2));
        assertEquals(12, entries.get(5).alias().length(), "from the sixth on, digits of the name's hash");
        assertArrayEquals(bytes("3"), Trees.read(volume, "longna~3.tex"));
    }

    @Test
    void namesThatFatCannotHaveAreRefused() throws StorageException {
        for (String name : List.of("a*b", "a?b", "a:b", "a\"b", "a<b", "a>b", "a|b", "...", "x".repeat(256))) {
            refused(Errno.EINVAL, () -> volume.open(name, OpenMode.WRITE));
        }
        volume.mkdir("sub");
        refused(Errno.EINVAL, () -> volume.list("sub/"));
        volume.rmdir("sub");
        Trees.write(volume, "x".repeat(255), bytes("longest"));

        assertEquals(List.of("x".repeat(255)), Trees.names(volume, ""));
    }

    @Test
    void dotsAndSpacesAtTheEndOfANameAreLost() throws StorageException {
        Trees.write(volume, "name. . ", bytes("x"));

        assertEquals(List.of("name"), Trees.names(volume, ""));
    }

    @Test
    void bytesOfAProgramAreCodePage437() throws StorageException {
        String name = volume.names().decode("\u00e4.txt".getBytes(StandardCharsets.UTF_8));
        assertEquals("├ñ.txt", name);
        Trees.write(volume, name, bytes("x"));

        assertArrayEquals("\u00e4.txt".getBytes(StandardCharsets.UTF_8),
                volume.names().encode(Trees.names(volume, "").getFirst()));
        assertNull(volume.names().encode("\u4e2d"));
    }

    @Test
    void namesBeyondTheCodePageHaveAnAlias() throws StorageException {
        Trees.write(volume, "\u4e2d\u6587.txt", bytes("x"));

        Entry entry = Trees.list(volume, "").getFirst();
        assertEquals("\u4e2d\u6587.txt", entry.name());
        assertEquals("__~1.TXT", entry.alias());
    }

    @Test
    void modesAreThoseOfMicroPython() throws StorageException {
        refused(Errno.ENOENT, () -> volume.open("f", OpenMode.READ));
        Trees.write(volume, "f", bytes("0123456789"));
        refused(Errno.EEXIST, () -> volume.open("f", OpenMode.parse("x")));

        OpenFile file = volume.open("f", OpenMode.parse("a+"));
        assertEquals(10, file.position());
        file.write(bytes("ab"), 0, 2);
        file.seek(8);
        byte[] read = new byte[10];
        assertEquals(4, file.read(read, 0, 10));
        file.close();
        assertArrayEquals(bytes("89ab"), Arrays.copyOf(read, 4));

        OpenFile readOnly = volume.open("f", OpenMode.READ);
        refused(Errno.EACCES, () -> readOnly.write(read, 0, 1));
        OpenFile writeOnly = volume.open("f", OpenMode.parse("a"));
        refused(Errno.EACCES, () -> writeOnly.read(read, 0, 1));
        writeOnly.close();
        refused(Errno.EINVAL, () -> writeOnly.write(read, 0, 1));
        writeOnly.close();
        assertEquals(12, volume.stat("f").size());
    }

    @Test
    void seekingBeyondTheEndStopsThereOrMakesRoom() throws StorageException {
        Trees.write(volume, "f", bytes("abc"));

        assertEquals(3, volume.open("f", OpenMode.READ).seek(1000));
        OpenFile file = volume.open("f", OpenMode.parse("r+"));
        assertEquals(2000, file.seek(2000));
        assertEquals(2000, file.size());
        file.close();
        assertEquals(2000, volume.stat("f").size());
    }

    @Test
    void aFullVolumeTakesAPart() throws StorageException {
        byte[] large = new byte[200_000];
        OpenFile file = volume.open("large", OpenMode.WRITE);
        Space space = volume.space();
        assertEquals(space.total() * 512, file.write(large, 0, large.length));
        file.close();

        assertEquals(0, volume.space().free());
        refused(Errno.EACCES, () -> volume.mkdir("d"));
        OpenFile other = volume.open("other", OpenMode.WRITE);
        assertEquals(0, other.write(large, 0, 1));
        other.close();
        assertEquals(List.of(), FatCheck.check(device, 0));
    }

    @Test
    void theRootDirectoryHas512Entries() throws StorageException {
        for (int i = 0; i < 512; i++) {
            Trees.write(volume, "F" + i, new byte[0]);
        }

        refused(Errno.EACCES, () -> volume.open("ONEMORE", OpenMode.WRITE));
        volume.remove("F100");
        Trees.write(volume, "ONEMORE", new byte[0]);
    }

    @Test
    void directoriesGrow() throws StorageException {
        volume.mkdir("d");
        for (int i = 0; i < 100; i++) {
            Trees.write(volume, "d/a rather long name " + i, bytes("" + i));
        }

        assertEquals(100, Trees.names(volume, "d").size());
        assertArrayEquals(bytes("77"), Trees.read(volume, "d/a rather long name 77"));
        assertEquals(List.of(), FatCheck.check(device, 0));
    }

    @Test
    void directoriesAreNoFilesAndFilesNoDirectories() throws StorageException {
        volume.mkdir("d");
        Trees.write(volume, "d/f", bytes("x"));

        refused(Errno.EEXIST, () -> volume.mkdir("D"));
        refused(Errno.EISDIR, () -> volume.remove("d"));
        refused(Errno.ENOTDIR, () -> volume.rmdir("d/f"));
        refused(Errno.EACCES, () -> volume.rmdir("d"));
        refused(Errno.ENOENT, () -> volume.open("d", OpenMode.READ));
        refused(Errno.EACCES, () -> volume.open("d", OpenMode.WRITE));
        refused(Errno.ENOENT, () -> volume.list("d/f"));
        refused(Errno.ENOENT, () -> volume.stat("d/f/g"));
        refused(Errno.ENOENT, () -> volume.chdir("d/f"));
        refused(Errno.EINVAL, () -> volume.open("/", OpenMode.WRITE));
        volume.remove("d/f");
        volume.rmdir("d");
        assertEquals(List.of(), Trees.names(volume, ""));
    }

    @Test
    void pathsCountFromTheCurrentDirectory() throws StorageException {
        volume.mkdir("one");
        volume.chdir("one");
        volume.mkdir("two words");
        volume.chdir("two words");
        Trees.write(volume, "f", bytes("x"));

        assertEquals("/one/two words", volume.cwd());
        assertEquals(List.of("f"), Trees.names(volume, "."));
        assertEquals(List.of("two words"), Trees.names(volume, ".."));
        assertEquals(1, volume.stat("../../one/two words/f").size());
        refused(Errno.EACCES, () -> {
            volume.remove("f");
            volume.rmdir("/one/two words");
        });
        volume.chdir("/");
        assertEquals("/", volume.cwd());
    }

    @Test
    void renamingMovesAndReplacesFilesOnly() throws StorageException {
        volume.mkdir("d");
        volume.mkdir("d/e");
        Trees.write(volume, "old", bytes("old"));
        Trees.write(volume, "d/new", bytes("new"));
        volume.rename("old", "d/NEW");
        volume.rename("d/e", "e");
        volume.rename("d", "D");

        assertEquals(List.of("e", "D"), Trees.names(volume, "/"));
        assertArrayEquals(bytes("old"), Trees.read(volume, "d/new"));
        refused(Errno.EISDIR, () -> volume.rename("d/new", "e"));
        refused(Errno.ENOENT, () -> volume.rename("nothing", "something"));
        volume.chdir("e");
        assertEquals("/e", volume.cwd());
        assertEquals(List.of(), FatCheck.check(device, 0));
    }

    @Test
    void aRemovedFileThatIsOpenStaysReadable() throws StorageException {
        Trees.write(volume, "f", bytes("content"));
        OpenFile file = volume.open("f", OpenMode.READ);
        volume.remove("f");

        byte[] read = new byte[7];
        assertEquals(7, file.read(read, 0, 7));
        file.close();
        refused(Errno.ENOENT, () -> volume.stat("f"));
    }

    @Test
    void aDirectoryMayChangeWhileItIsListed() throws StorageException {
        for (int i = 0; i < 40; i++) {
            Trees.write(volume, "a file " + i, new byte[0]);
        }
        Listing listing = volume.list("/");
        int count = 0;
        for (Entry entry = listing.next(); entry != null; entry = listing.next()) {
            volume.remove(entry.name());
            count++;
        }

        assertEquals(40, count);
        assertEquals(List.of(), Trees.names(volume, "/"));
    }

    @Test
    void timesAreTheBoards() throws StorageException {
        Trees.write(volume, "f", bytes("x"));

        assertEquals(LocalDateTime.of(2026, 11, 30, 12, 34, 56).toEpochSecond(ZoneOffset.UTC),
                volume.stat("f").modified());
        assertEquals(LocalDateTime.of(2000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC),
                volume.stat("/").modified());
    }

    @Test
    void labelsAreCapitals() throws StorageException {
        assertEquals("", volume.label());
        volume.label("my disk");
        volume.label("other");
        assertEquals("OTHER", volume.label());
        assertEquals(List.of(), Trees.names(volume, "/"));
        refused(Errno.EINVAL, () -> volume.label("twelve chars"));
        refused(Errno.EINVAL, () -> volume.label("a.b"));
        volume.label("");
        assertEquals("", volume.label());
    }

    @Test
    void aFileOfFatHasNoFourGibibytes() throws StorageException {
        OpenFile file = volume.open("f", OpenMode.WRITE);

        assertEquals(volume.space().total() * 512, file.seek(-1), "counted modulo 4 GiB, which fills the volume");
    }

    private FatVolume mount() throws StorageException {
        return FatVolume.mount(device, 0, () -> TIME, FatVolume.LONGEST_NAME);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(Errno errno, Executable operation) {
        assertEquals(errno, assertThrows(StorageException.class, operation).errno());
    }
}
