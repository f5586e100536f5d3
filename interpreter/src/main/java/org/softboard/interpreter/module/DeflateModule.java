package org.softboard.interpreter.module;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.DeflateIoType;
import org.softboard.interpreter.vm.BuiltinModule;

/// `deflate` (extmod/moddeflate.c).
public final class DeflateModule {

    public static final BuiltinModule MODULE = BuiltinModule.named("deflate").needs(Option.PY_DEFLATE)
            .type(DeflateIoType.TYPE)
            .constant("AUTO", DeflateIoType.AUTO)
            .constant("RAW", DeflateIoType.RAW)
            .constant("ZLIB", DeflateIoType.ZLIB)
            .constant("GZIP", DeflateIoType.GZIP);

    private DeflateModule() {
    }
}
