package org.softboard.boards.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// The iterator over a folder of the host (extmod/vfs_posix.c, vfs_posix_ilistdir_it_t): tuples of name, type and
/// inode.
///
///     iterator -> type | number of the open folder, 0 at the end | 1 if names are str
final class FolderListing {

    private static final Layout LAYOUT = Layout.of("folderListing");
    private static final IntField NUMBER = LAYOUT.integer("number");
    private static final IntField IS_STR = LAYOUT.integer("isStr");
    private static final int WORDS = LAYOUT.words();

    private static final int FORMAT_MASK = 0xF000;
    private static final int ENTRY_ITEMS = 3;

    final BuiltinType type = BuiltinType.named("iterator").next(this::next).method("__del__", this::close);

    private record Open(DirectoryStream<Path> stream, Iterator<Path> entries) {
    }

    private final Map<Integer, Open> folders = new HashMap<>();
    private int lastNumber;

    int create(Vm vm, Path folder, boolean isStr) throws IOException {
        Heap heap = vm.heap;
        int iterator = heap.allocateWithFinaliser(heap.words(WORDS));
        heap.field(iterator, 0, vm.rom.type(type));
        NUMBER.set(heap, iterator, 0);
        IS_STR.set(heap, iterator, isStr ? 1 : 0);
        DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
        folders.put(++lastNumber, new Open(stream, stream.iterator()));
        NUMBER.set(heap, iterator, lastNumber);
        return iterator;
    }

    private long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        Open folder = folders.get(NUMBER.get(heap, iterator));
        try {
            if (folder == null || !folder.entries.hasNext()) {
                close(vm, self);
                return Word.NULL;
            }
            Path entry = folder.entries.next();
            byte[] name = String.valueOf(entry.getFileName()).getBytes(StandardCharsets.UTF_8);
            Map<String, Object> found = Files.readAttributes(entry, "unix:mode,ino", LinkOption.NOFOLLOW_LINKS);
            int tuple = TupleObject.create(heap, ENTRY_ITEMS);
            TupleObject.item(heap, tuple, 0,
                    IS_STR.get(heap, iterator) != 0 ? vm.strings.str(name) : vm.strings.bytes(name));
            TupleObject.item(heap, tuple, 1, Word.smallInt(number(found.get("mode")) & FORMAT_MASK));
            TupleObject.item(heap, tuple, 2, IntObject.of(heap, number(found.get("ino"))));
            return tuple;
        } catch (IOException problem) {
            throw vm.osError(HostErrors.errno(problem));
        } catch (DirectoryIteratorException problem) {
            throw vm.osError(
                    problem.getCause() instanceof IOException cause ? HostErrors.errno(cause) : HostErrors.EIO);
        }
    }

    private static long number(@Nullable Object attribute) {
        return attribute instanceof Number number ? number.longValue() : 0;
    }

    private long close(Vm vm, long self) {
        int iterator = Word.address(self);
        Open folder = folders.remove(NUMBER.get(vm.heap, iterator));
        NUMBER.set(vm.heap, iterator, 0);
        if (folder != null) {
            try {
                folder.stream.close();
            } catch (IOException problem) {
                throw vm.osError(HostErrors.errno(problem));
            }
        }
        return Word.NONE;
    }
}
