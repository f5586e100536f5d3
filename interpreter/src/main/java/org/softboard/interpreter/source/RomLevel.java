package org.softboard.interpreter.source;

/// The feature levels of builds (MICROPY_CONFIG_ROM_LEVEL), from small to large.
public enum RomLevel {
    MINIMUM, CORE_FEATURES, BASIC_FEATURES, EXTRA_FEATURES, FULL_FEATURES, EVERYTHING, NEVER
}
