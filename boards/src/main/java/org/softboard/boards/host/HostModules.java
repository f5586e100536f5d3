package org.softboard.boards.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.softboard.boards.vfs.BlockFileSystems;
import org.softboard.boards.vfs.VfsTime;
import org.softboard.interpreter.module.FileFunctions;
import org.softboard.interpreter.module.Micropython;
import org.softboard.interpreter.module.Mounts;
import org.softboard.interpreter.module.SelectModule;
import org.softboard.interpreter.module.TimeModule;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.PinBaseType;
import org.softboard.interpreter.type.SignalType;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Vm;

/// What the host adds to MicroPython: its time, its files and its environment. The profile of a board has no files of
/// its own here; only `import` sees the host's.
public final class HostModules {

    /// What of `machine` needs no hardware.
    private static final BuiltinModule MACHINE = BuiltinModule.named("machine").extensible()
            .type(SignalType.TYPE).type(PinBaseType.TYPE);

    private final boolean hasFiles;
    private final OpenFiles files;
    private final HostFileType fileType;
    private final FolderListing listing = new FolderListing();
    private final HostFileSystem fileSystem;
    private final HostOs os;
    private final BlockFileSystems blockFileSystems;
    private final BuiltinModule time;
    private final SelectModule.Parts select;

    /// @param folder      the current folder of the machine to come
    /// @param flushOutput brings out what was printed
    HostModules(MachineProfile profile, Path folder, Runnable flushOutput) {
        hasFiles = profile.language().has(Option.VFS_POSIX);
        files = new OpenFiles(folder, flushOutput);
        fileType = new HostFileType(files);
        fileSystem = new HostFileSystem(files, fileType, listing);
        os = new HostOs(files, flushOutput);
        var clock = new HostTime();
        blockFileSystems = new BlockFileSystems(new VfsTime(clock::calendarNanos, TimeModule.Epoch.YEAR_1970.seconds()),
                null);
        select = SelectModule.over(clock);
        time = TimeModule.over(clock, profile.language().has(Option.EPOCH_IS_1970)
                ? TimeModule.Epoch.YEAR_1970 : TimeModule.Epoch.YEAR_2000);
    }

    /// A machine with the host's time and files, without input and output.
    public static Vm machine(MachineProfile profile, Path folder) {
        var modules = new HostModules(profile, folder, () -> {});
        Vm vm = Micropython.machine(profile, modules.modules(), modules.types());
        modules.mount(vm);
        return vm;
    }

    /// The modules that the host has besides.
    List<BuiltinModule> modules() {
        return hasFiles
                ? List.of(time, MACHINE, select.module(), blockFileSystems.addTo(os.module().type(fileSystem.type)),
                        blockFileSystems.addTo(FileFunctions.vfs().type(fileSystem.type)))
                : List.of(time);
    }

    /// Types that programs meet although no module names them.
    List<BuiltinType> types() {
        if (!hasFiles) {
            return List.of();
        }
        List<BuiltinType> types = new ArrayList<>(blockFileSystems.hiddenTypes());
        types.addAll(List.of(fileType.text, fileType.bytes, listing.type, FileFunctions.hiddenType(), select.hidden()));
        return types;
    }

    /// Gives a machine its files: the host's root folder is mounted at `/`, and the process's current folder is the
    /// current one.
    void mount(Vm vm) {
        if (!hasFiles) {
            vm.files = new HostFiles();
            return;
        }
        var mounts = new Mounts(vm, (machine, file, mode) -> fileType.open(machine, file, vm.strings.text(mode)),
                blockFileSystems::detect);
        vm.files = mounts;
        mounts.mount(fileSystem.whole(vm), "/");
        mounts.enterFirst();
        vm.heap.release(0);
    }

    /// A variable of the environment as the program has left it; "" if there is none.
    String variable(String name) {
        return os.variable(name);
    }
}
