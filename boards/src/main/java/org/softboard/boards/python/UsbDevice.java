package org.softboard.boards.python;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// What the firmware has told the chip's USB to be (`pyb.usb_mode`, ports/stm32/usb.c). It goes on over soft resets. No
/// host sees more of it than the serial port.
public final class UsbDevice {

    private static final int VENDOR = 0xf055;
    private static final int MOST_UNITS = 2;
    private static final int HID_ITEMS = 5;

    private static final Parameters MODE = Parameters.of().required("mode").keywordOnly().optionalInt("port", -1)
            .optionalInt("vid", VENDOR).optionalInt("pid", -1).optional("msc", Word.NULL)
            .optional("hid", Word.NULL);

    /// @param fits whether the chip has the endpoints
    private record Mode(String name, String oldName, boolean hasStorage, boolean hasHid, boolean fits) {}

    private static final List<Mode> MODES = List.of(
            new Mode("VCP", "CDC", false, false, true),
            new Mode("MSC", "MSC", true, false, true),
            new Mode("VCP+MSC", "CDC+MSC", true, false, true),
            new Mode("VCP+HID", "CDC+HID", false, true, true),
            new Mode("VCP+MSC+HID", "VCP+MSC+HID", true, true, false));

    /// What the host's disk is: decided at the first start, for as long as the chip runs.
    enum Medium {
        NONE, FLASH, CARD
    }

    private @Nullable String mode;
    private boolean isEnabled;
    private boolean isConfigured;
    private Medium medium = Medium.NONE;

    /// A chip that has just been reset: no USB yet.
    public UsbDevice() {}

    boolean isEnabled() {
        return isEnabled;
    }

    /// Is this medium the one, or has none been chosen?
    boolean mayBe(Medium wanted) {
        return medium == wanted || medium == Medium.NONE;
    }

    /// Chooses the medium unless that has been done.
    void choose(Medium wanted) {
        if (medium == Medium.NONE) {
            medium = wanted;
        }
    }

    /// After boot.py: the usual mode, unless boot.py has chosen.
    void start() {
        if (!isConfigured) {
            enable("VCP+MSC");
        }
    }

    /// Once there is a device, it does not change before it is switched off.
    private void enable(String newMode) {
        if (!isEnabled) {
            mode = newMode;
            isEnabled = true;
        }
    }

    /// `usb_mode([mode, *, port, vid, pid, msc, hid])`.
    ///
    /// @param units types of what may be a disk
    long mode(Vm vm, Args args, List<Integer> units) {
        if (args.count() == 0) {
            String now = mode;
            return now == null ? Word.NONE : Word.ofQstr(vm.qstr(now));
        }
        long[] given = MODE.parse(vm, args, 0);
        isConfigured = true;
        if (given[0] == Word.NONE) {
            isEnabled = false;
            return Word.NONE;
        }
        String name = vm.strings.text(vm.strings.textChecked(given[0]));
        Mode wanted = MODES.stream().filter(known -> known.name.equals(name) || known.oldName.equals(name))
                .findFirst().orElseThrow(() -> badMode(vm));
        if (wanted.hasStorage && given[4] != Word.NULL) {
            checkUnits(vm, given[4], units);
        }
        if (wanted.hasHid && given[5] != Word.NULL) {
            checkHid(vm, given[5]);
        }
        if (!isEnabled && !wanted.fits) {
            mode = wanted.name;
            throw badMode(vm);
        }
        enable(wanted.name);
        return Word.NONE;
    }

    private static RuntimeException badMode(Vm vm) {
        return vm.error(CoreType.VALUE_ERROR, "bad USB mode");
    }

    private static void checkUnits(Vm vm, long list, List<Integer> units) {
        int count = vm.objects.itemCount(list);
        if (count > MOST_UNITS) {
            throw vm.error(CoreType.VALUE_ERROR, "too many logical units");
        }
        for (int i = 0; i < count; i++) {
            long unit = vm.heap.field(vm.objects.items(list), i);
            if (!units.contains(TypeObject.of(vm.heap, unit))) {
                throw vm.error(CoreType.VALUE_ERROR, "unsupported logical unit");
            }
        }
    }

    /// Subclass, protocol, packet size, polling interval, report descriptor.
    private static void checkHid(Vm vm, long tuple) {
        int items = vm.objects.items(tuple, HID_ITEMS);
        for (int i = 0; i < HID_ITEMS - 1; i++) {
            vm.toInt(vm.heap.field(items, i));
        }
        vm.buffer(vm.heap.field(items, HID_ITEMS - 1), false);
    }
}
