package org.softboard.interpreter.module;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.FrameBufferType;
import org.softboard.interpreter.vm.BuiltinModule;

/// `framebuf` (extmod/modframebuf.c).
public final class FramebufModule {

    public static final BuiltinModule MODULE = BuiltinModule.named("framebuf").needs(Option.PY_FRAMEBUF)
            .type(FrameBufferType.TYPE)
            .function("FrameBuffer1", 3, 4, FrameBufferType::makeVertical)
            .constant("MVLSB", 0)
            .constant("MONO_VLSB", 0)
            .constant("RGB565", 1)
            .constant("GS4_HMSB", 2)
            .constant("MONO_HLSB", 3)
            .constant("MONO_HMSB", 4)
            .constant("GS2_HMSB", 5)
            .constant("GS8", 6);

    private FramebufModule() {
    }
}
