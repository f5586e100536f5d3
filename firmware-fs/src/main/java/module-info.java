/// Flash chips, block devices and the file systems that boards have on them. So far it is the place for them.
@org.jspecify.annotations.NullMarked
module org.softboard.firmware {
    requires static transitive org.jspecify;
}
