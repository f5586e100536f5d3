package org.softboard.firmware.fat;

import java.util.Arrays;
import java.util.Locale;

/// One part of a path: the long name as it was given, and the short one that FatFs makes of it (fatgen103, Naming
/// Conventions and Long Names).
///
/// @param end     where the next part of the path begins
/// @param isLast  there is none
/// @param isDots  it is `.` or `..`
/// @param shorter the eleven bytes of the short name
/// @param isLossy something of the name is missing there, so that it needs a number
/// @param isLong  the short name alone does not say the name
/// @param small   which of its halves are shown in small letters ([DirectoryEntry#LETTER_CASE])
record FatName(String name, int end, boolean isLast, boolean isDots, byte[] shorter, boolean isLossy, boolean isLong,
        int small) {

    private static final String FORBIDDEN = "\"*:<>?|\u007f";
    private static final String NOT_IN_SHORT_NAMES = "+,;=[]";
    private static final int MOST_NUMBERS_IN_ORDER = 5;

    /// Where a path's first name begins: behind the separators of an absolute one.
    static int first(String path) {
        return skipSeparators(path, 0);
    }

    /// A control character ends a path, as the end of the text does.
    static boolean isEnd(String path, int at) {
        return at >= path.length() || path.charAt(at) < ' ';
    }

    static boolean isSeparator(char character) {
        return character == '/' || character == '\\';
    }

    /// Reads the part of a path that begins at an index.
    static FatName parse(String path, int start, int longest) throws FatException {
        int stop = start;
        while (!isEnd(path, stop) && !isSeparator(path.charAt(stop))) {
            if (FORBIDDEN.indexOf(path.charAt(stop)) >= 0) {
                throw invalid(path);
            }
            stop++;
        }
        if (stop - start > longest) {
            throw invalid(path);
        }
        boolean isLast = isEnd(path, stop);
        int end = isLast ? stop : skipSeparators(path, stop);
        String name = path.substring(start, stop);
        if (name.equals(".") || name.equals("..")) {
            byte[] dots = new byte[DirectoryEntry.NAME_BYTES];
            Arrays.fill(dots, (byte) ' ');
            Arrays.fill(dots, 0, name.length(), (byte) '.');
            return new FatName(name, end, isLast, true, dots, false, false, 0);
        }
        int length = name.length();
        while (length > 0 && (name.charAt(length - 1) == ' ' || name.charAt(length - 1) == '.')) {
            length--;
        }
        if (length == 0) {
            throw invalid(path);
        }
        return new ShortName(name.substring(0, length)).name(end, isLast);
    }

    /// The short name with a number at the end of its base, `~1` to `~5` and then four digits that depend on the name.
    byte[] numbered(int number) {
        int value = number > MOST_NUMBERS_IN_ORDER ? hash(number) : number;
        String tail = "~" + Integer.toHexString(value).toUpperCase(Locale.ROOT);
        byte[] numbered = shorter.clone();
        int at = 0;
        while (at < DirectoryEntry.BASE_BYTES - tail.length() && numbered[at] != ' ') {
            at++;
        }
        for (int i = 0; at < DirectoryEntry.BASE_BYTES; i++, at++) {
            numbered[at] = (byte) (i < tail.length() ? tail.charAt(i) : ' ');
        }
        return numbered;
    }

    /// A cyclic redundancy check (CCITT's polynomial) of number and name.
    private int hash(int number) {
        int sum = number;
        for (int i = 0; i < name.length(); i++) {
            for (int bit = 0; bit < Character.SIZE; bit++) {
                sum = (sum << 1) + (name.charAt(i) >> bit & 1);
                if ((sum & 0x10000) != 0) {
                    sum ^= 0x11021;
                }
            }
        }
        return sum;
    }

    private static int skipSeparators(String path, int start) {
        int at = start;
        while (at < path.length() && isSeparator(path.charAt(at))) {
            at++;
        }
        return at;
    }

    private static FatException invalid(String path) {
        return new FatException(FatResult.INVALID_NAME, "'" + path + "' is no name");
    }

    /// The short name while it is made.
    private static final class ShortName {

        private final String name;
        private final byte[] bytes = new byte[DirectoryEntry.NAME_BYTES];
        private boolean isLossy;
        private boolean isLong;
        private boolean hasCapitals;
        private boolean hasSmall;

        ShortName(String name) {
            this.name = name;
            Arrays.fill(bytes, (byte) ' ');
        }

        FatName name(int end, boolean isLast) {
            int start = 0;
            while (name.charAt(start) == ' ') {
                start++;
            }
            isLossy = start > 0 || name.charAt(start) == '.';
            int dot = name.lastIndexOf('.');
            boolean hasExtension = dot >= 0;
            int small = put(name.substring(start, hasExtension ? dot : name.length()), 0, DirectoryEntry.BASE_BYTES)
                    ? DirectoryEntry.SMALL_BASE : 0;
            if (hasExtension && put(name.substring(dot + 1), DirectoryEntry.BASE_BYTES, DirectoryEntry.NAME_BYTES)) {
                small |= DirectoryEntry.SMALL_EXTENSION;
            }
            if ((bytes[0] & 0xff) == DirectoryEntry.REMOVED) {
                bytes[0] = DirectoryEntry.REMOVED_IN_NAME;
            }
            isLong |= isLossy;
            return new FatName(name, end, isLast, false, bytes, isLossy, isLong, isLong ? 0 : small);
        }

        /// Puts characters into one half; says whether all its letters are small.
        private boolean put(String characters, int from, int to) {
            hasCapitals = false;
            hasSmall = false;
            int at = from;
            for (int i = 0; i < characters.length(); i++) {
                char character = characters.charAt(i);
                if (character == ' ' || character == '.') {
                    isLossy = true;
                } else if (at == to) {
                    isLossy = true;
                    break;
                } else {
                    bytes[at++] = (byte) code(character);
                }
            }
            isLong |= hasCapitals && hasSmall;
            return hasSmall;
        }

        private int code(char character) {
            int code = character;
            if (character >= 0x80) {
                isLong = true;
                code = CodePage437.capital(CodePage437.code(character));
            }
            if (code == 0 || NOT_IN_SHORT_NAMES.indexOf(code) >= 0) {
                isLossy = true;
                return '_';
            }
            hasCapitals |= code >= 'A' && code <= 'Z';
            if (code >= 'a' && code <= 'z') {
                hasSmall = true;
                return code - ' ';
            }
            return code;
        }
    }
}
