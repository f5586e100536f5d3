/// Flash chips, block devices and the file systems that boards have on them.
@org.jspecify.annotations.NullMarked
module org.softboard.firmware {
    requires static transitive org.jspecify;

    exports org.softboard.firmware.block;
    exports org.softboard.firmware.error;
    exports org.softboard.firmware.fat;
    exports org.softboard.firmware.file;
    exports org.softboard.firmware.flash;
    exports org.softboard.firmware.image;
    exports org.softboard.firmware.littlefs;
    exports org.softboard.firmware.microbit;
}
