package org.softboard.boards.vfs;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.NameCoding;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// What `ilistdir` gives: an iterator over tuples of name, mode, 0 and size (extmod/vfs_fat.c, vfs_lfsx.c).
final class VfsListing {

    private static final int ENTRY_ITEMS = 4;

    final BuiltinType type = BuiltinType.named("iterator").next(this::next).method("__del__", this::close);

    private record Open(VfsVolume<?> volume, Listing listing, NameCoding names) {}

    private final ListingShape shape;
    private final Map<Integer, Open> listings = new HashMap<>();

    VfsListing(ListingShape shape) {
        this.shape = shape;
    }

    int create(Vm vm, int volume, boolean isStr) {
        int listing = shape.create(vm.heap, vm.rom.type(type), volume, isStr);
        listings.remove(listing);
        return listing;
    }

    void begin(int object, VfsVolume<?> volume, Listing listing, NameCoding names) {
        listings.put(object, new Open(volume, listing, names));
    }

    /// An error ends the listing, as the end does.
    private long next(Vm vm, long self) {
        int object = Word.address(self);
        Open open = listings.get(object);
        Entry entry = open == null ? null : next(open);
        if (open == null || entry == null) {
            listings.remove(object);
            ListingShape.VOLUME.set(vm.heap, object, 0);
            return Word.NULL;
        }
        byte[] name = open.names.encode(entry.name());
        if (name == null) {
            name = Objects.requireNonNull(open.names.encode(entry.alias()), "an alias always has bytes");
        }
        Heap heap = vm.heap;
        int tuple = TupleObject.create(heap, ENTRY_ITEMS);
        boolean isStr = ListingShape.IS_STR.get(heap, object) != 0;
        TupleObject.item(heap, tuple, 0, isStr ? vm.strings.str(name) : vm.strings.bytes(name));
        TupleObject.item(heap, tuple, 1,
                Word.smallInt(entry.isDirectory() ? VfsType.FOLDER_MODE : VfsType.FILE_MODE));
        TupleObject.item(heap, tuple, 2, Word.smallInt(0));
        TupleObject.item(heap, tuple, 3, IntObject.of(heap, entry.size()));
        return tuple;
    }

    private static @Nullable Entry next(Open open) {
        try {
            return open.volume.work(() -> Optional.ofNullable(open.listing.next())).orElse(null);
        } catch (StorageException _) {
            return null;
        }
    }

    private long close(Vm vm, long self) {
        listings.remove(Word.address(self));
        return Word.NONE;
    }
}
