package org.softboard.boards.python;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

/// What `ilistdir` of a FAT volume gives: an iterator over tuples of name, mode, 0 and size (extmod/vfs_fat.c).
final class VfsFatListing {

    private static final int ENTRY_ITEMS = 4;

    final BuiltinType type = BuiltinType.named("iterator").next(this::next).method("__del__", this::close);

    private record Open(Listing listing, NameCoding names) {}

    private final Map<Integer, Open> listings = new HashMap<>();

    int create(Vm vm, int volume, boolean isStr) {
        int listing = VfsFatObject.listing(vm.heap, vm.rom.type(type), volume, isStr);
        listings.remove(listing);
        return listing;
    }

    void begin(int object, Listing listing, NameCoding names) {
        listings.put(object, new Open(listing, names));
    }

    /// An error ends the listing, as the end does.
    private long next(Vm vm, long self) {
        Open open = listings.get(Word.address(self));
        Entry entry = open == null ? null : next(open.listing);
        if (open == null || entry == null) {
            listings.remove(Word.address(self));
            return Word.NULL;
        }
        byte[] name = open.names.encode(entry.name());
        if (name == null) {
            name = Objects.requireNonNull(open.names.encode(entry.alias()), "an alias always has bytes");
        }
        Heap heap = vm.heap;
        int tuple = TupleObject.create(heap, ENTRY_ITEMS);
        boolean isStr = VfsFatObject.IS_STR.get(heap, Word.address(self)) != 0;
        TupleObject.item(heap, tuple, 0, isStr ? vm.strings.str(name) : vm.strings.bytes(name));
        TupleObject.item(heap, tuple, 1,
                Word.smallInt(entry.isDirectory() ? VfsFat.FOLDER_MODE : VfsFat.FILE_MODE));
        TupleObject.item(heap, tuple, 2, Word.smallInt(0));
        TupleObject.item(heap, tuple, 3, IntObject.of(heap, entry.size()));
        return tuple;
    }

    private static @Nullable Entry next(Listing listing) {
        try {
            return listing.next();
        } catch (StorageException _) {
            return null;
        }
    }

    private long close(Vm vm, long self) {
        listings.remove(Word.address(self));
        return Word.NONE;
    }
}
