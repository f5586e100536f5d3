package org.softboard.interpreter.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;

/// The Python modules that firmware holds, by the names of their sources in `src/main/frozen`. They stand compiled in the
/// resources beside this class; a test holds them to be what the sources make.
final class FrozenFiles {

    static final List<String> ASYNCIO = List.of("asyncio/__init__.py", "asyncio/core.py", "asyncio/event.py",
            "asyncio/funcs.py", "asyncio/lock.py", "asyncio/poller.py", "asyncio/stream.py", "uasyncio.py");

    private FrozenFiles() {
    }

    /// The .mpy files of a build.
    static Map<String, byte[]> of(LanguageProfile language) {
        var files = new LinkedHashMap<String, byte[]>();
        if (language.has(Option.PY_ASYNCIO)) {
            ASYNCIO.forEach(name -> files.put(name, read(name)));
        }
        return files;
    }

    /// The .mpy file of a source.
    static byte[] read(String name) {
        String resource = "frozen/" + name.substring(0, name.length() - ".py".length()) + ".mpy";
        try (InputStream file = FrozenFiles.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return file.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
