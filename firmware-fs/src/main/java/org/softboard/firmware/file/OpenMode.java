package org.softboard.firmware.file;

/// How a file is opened.
///
/// @param create    makes the file if there is none
/// @param truncate  begins with an empty file
/// @param exclusive refuses if there is one
/// @param append    begins at the end
public record OpenMode(boolean read, boolean write, boolean create, boolean truncate, boolean exclusive,
        boolean append) {

    public static final OpenMode READ = parse("r");
    public static final OpenMode WRITE = parse("w");

    /// The mode that a program gives to `open`. As in MicroPython, letters add up and unknown ones say nothing.
    public static OpenMode parse(String letters) {
        boolean w = letters.indexOf('w') >= 0;
        boolean x = letters.indexOf('x') >= 0;
        boolean a = letters.indexOf('a') >= 0;
        boolean both = letters.indexOf('+') >= 0;
        return new OpenMode(letters.indexOf('r') >= 0 || both, w || x || a || both, w || x || a, w, x, a);
    }
}
