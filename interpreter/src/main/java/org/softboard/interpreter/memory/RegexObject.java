package org.softboard.interpreter.memory;

/// A compiled regular expression and what it matched (extmod/modre.c, lib/re1.5).
///
///     re    -> type | code bytes | instructions | groups | code ...
///     match -> type | groups | subject | start of group 0 | end of group 0 | start of group 1 ...
///
/// Starts and ends are addresses in the subject's text, 0 for a group that took no part.
public final class RegexObject {

    private static final Layout LAYOUT = Layout.of("re");
    private static final Layout.IntField CODE_BYTES = LAYOUT.integer("codeBytes");
    private static final Layout.IntField INSTRUCTIONS = LAYOUT.integer("instructions");
    private static final Layout.IntField GROUPS = LAYOUT.integer("groups");
    private static final int CODE = LAYOUT.words();

    private static final Layout MATCH = Layout.of("match");
    private static final Layout.IntField MATCHED = MATCH.integer("groups");
    private static final Layout.WordField SUBJECT = MATCH.word("subject");
    private static final int CAPTURES = MATCH.words();

    private RegexObject() {
    }

    /// A regular expression with room for its code.
    public static int create(Heap heap, int type, int codeBytes) {
        int regex = heap.allocate(heap.words(CODE) + codeBytes);
        heap.field(regex, 0, type);
        CODE_BYTES.set(heap, regex, codeBytes);
        return regex;
    }

    public static int code(Heap heap, int regex) {
        return regex + heap.words(CODE);
    }

    /// Groups besides the whole match.
    public static int groups(Heap heap, int regex) {
        return GROUPS.get(heap, regex);
    }

    public static void count(Heap heap, int regex, int instructions, int groups) {
        INSTRUCTIONS.set(heap, regex, instructions);
        GROUPS.set(heap, regex, groups);
    }

    /// Room for a match, not yet an object.
    public static int createMatch(Heap heap, int groups) {
        return heap.allocate(heap.words(matchWords(groups)));
    }

    /// Words of a match of so many groups, the whole one included.
    public static int matchWords(int groups) {
        return CAPTURES + 2 * groups;
    }

    public static void initialiseMatch(Heap heap, int match, int type, int groups, long subject) {
        heap.field(match, 0, type);
        MATCHED.set(heap, match, groups);
        SUBJECT.set(heap, match, subject);
    }

    public static int matched(Heap heap, int match) {
        return MATCHED.get(heap, match);
    }

    public static long subject(Heap heap, int match) {
        return SUBJECT.get(heap, match);
    }

    /// Where the starts and ends stand.
    public static int captures(Heap heap, int match) {
        return match + heap.words(CAPTURES);
    }

    public static int start(Heap heap, int match, int group) {
        return heap.fieldInt(match, CAPTURES + 2 * group);
    }

    public static int end(Heap heap, int match, int group) {
        return heap.fieldInt(match, CAPTURES + 2 * group + 1);
    }
}
