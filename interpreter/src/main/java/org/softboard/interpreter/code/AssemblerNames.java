package org.softboard.interpreter.code;

import java.util.List;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;

/// The names that are in the ROM of a firmware because its inline assembler asks for them: those of instructions that it
/// does not find in its tables by their letters.
public final class AssemblerNames {

    private static final List<String> THUMB = List.of("nop", "wfi", "b", "bl", "bx", "cpsid", "cpsie", "push", "pop",
            "mov", "clz", "rbit", "mrs", "and_", "cmp", "add", "sub", "movw", "movt", "movwt", "ldr", "ldrb", "ldrh",
            "str", "strb", "strh", "ldrex", "strex", "lsl", "lsr", "asr", "sdiv", "udiv", "vcmp", "vsqrt", "vneg",
            "vcvt_f32_s32", "vcvt_s32_f32", "vmrs", "vmov", "vldr", "vstr");

    private AssemblerNames() {
    }

    public static List<String> of(LanguageProfile profile) {
        return profile.has(Option.EMIT_INLINE_ASM) && profile.architecture().isThumb() ? THUMB : List.of();
    }
}
