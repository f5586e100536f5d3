package org.softboard.interpreter.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LexerTest {

    private static final LanguageProfile PROFILE = LanguageProfile.at(RomLevel.FULL_FEATURES)
            .floats(FloatKind.DOUBLE).build();

    private final ScratchMemory memory = new ScratchMemory(4, 1 << 20);

    private Lexer lexer(byte[] text, LanguageProfile profile, int optimisation) {
        return new Lexer(memory, profile, 1, MemoryReader.of(memory, memory.place(text), text.length), optimisation);
    }

    private Lexer lexer(String text) {
        return lexer(text.getBytes(StandardCharsets.UTF_8), PROFILE, 0);
    }

    private byte[] text(Lexer lexer) {
        int from = lexer.textAddress();
        return Arrays.copyOfRange(memory.memory(), from, from + lexer.textLength());
    }

    /// Kinds of tokens in small letters, with the text of those that have one.
    private String tokens(Lexer lexer) {
        var out = new StringBuilder();
        for (; lexer.kind != TokenKind.END; lexer.next()) {
            String text = new String(text(lexer), StandardCharsets.UTF_8);
            out.append(out.isEmpty() ? "" : " ").append(switch (lexer.kind) {
                case NAME, INTEGER, FLOAT_OR_IMAG -> text;
                case STRING, BYTES -> '<' + text + '>';
                default -> lexer.kind.name().replaceFirst("^(KW|OP|DEL)_", "").toLowerCase(java.util.Locale.ROOT);
            });
        }
        lexer.free();
        return out.toString();
    }

    private String tokens(String text) {
        return tokens(lexer(text));
    }

    @Test
    void theLastLineMayLackItsEnd() {
        assertEquals("a newline", tokens("a"));
        assertEquals("a newline", tokens("a\n"));
        assertEquals("", tokens(""));
    }

    @Test
    void everyWayToEndALineIsOneNewline() {
        assertEquals("a newline b newline c newline", tokens("a\r\nb\rc\n"));
    }

    @Test
    void indentationOpensAndClosesBlocks() {
        assertEquals("if a colon newline indent b newline dedent c newline", tokens("if a:\n  b\nc"));
        assertEquals("if a colon newline indent b newline dedent", tokens("if a:\n\tb\n\n  # nothing\n"));
        assertEquals("a newline indent b dedent_mismatch dedent c newline", tokens("a\n  b\n c"));
    }

    @Test
    void aTabGoesToTheNextColumnOfEight() {
        assertEquals("if a colon newline indent b newline c newline dedent", tokens("if a:\n \tb\n        c"));
    }

    @Test
    void aLineGoesOnInBracketsAndAfterABackslash() {
        assertEquals("paren_open a comma b paren_close newline", tokens("(a,\n  # and\n b)"));
        assertEquals("a plus b newline", tokens("a + \\\n  b"));
    }

    @Test
    void theFirstTokenStandsInTheFirstColumn() {
        assertEquals(TokenKind.INDENT, lexer("  a").kind);
        assertEquals(TokenKind.NEWLINE, lexer("  \na").kind);
    }

    @Test
    void operatorsAreAsLongAsTheyCanBe() {
        assertEquals("a dbl_more_equal b dbl_star c more_equal d minus_more e newline",
                tokens("a>>=b**c>=d->e"));
        assertEquals("period period a ellipsis not_equal assign at_equal newline", tokens("..a...!=:=@="));
        assertEquals("a invalid b invalid newline", tokens("a ! b $"));
    }

    @Test
    void numbersKeepTheirCharactersButNotUnderscores() {
        assertEquals("1000 0xff 1.5 .5 1e-3 2j 0b1e newline",
                tokens("1_000 0xf_f 1.5 .5 1E-3 2j 0b1e"));
    }

    @Test
    void keywordsAreNotNames() {
        assertEquals("none not in nonlocal nota newline", tokens("None not in nonlocal nota"));
        var small = LanguageProfile.at(RomLevel.MINIMUM).build();
        assertEquals("async await newline", tokens(lexer("async await".getBytes(StandardCharsets.UTF_8), small, 0)));
    }

    @Test
    void debugIsTrueUnlessOptimised() {
        assertEquals(TokenKind.KW_TRUE, lexer("__debug__").kind);
        assertEquals(TokenKind.KW_FALSE, lexer("__debug__".getBytes(StandardCharsets.UTF_8), PROFILE, 1).kind);
    }

    @Test
    void literalsAfterEachOtherAreOne() {
        assertEquals("<ab> newline", tokens("'a' \"b\""));
        assertEquals("<a> <b> newline", tokens("'a' b'b'"));
        assertEquals("<a\nb> newline", tokens("'''a\nb'''"));
    }

    @Test
    void escapes() {
        assertEquals("<\n\t\\'A\u00e9\u20ac\ud83d\ude00S> newline",
                tokens("'\\n\\t\\\\\\'\\x41\\xe9\\u20ac\\U0001f600\\123'"));
        assertEquals("<\\n\\q> newline", tokens("r'\\n'  '\\q'"));
        assertEquals("<ab> newline", tokens("'a\\\nb'"));
        assertArrayEquals(new byte[]{(byte) 0xff, '\\', 'u', '1'}, text(lexer("b'\\xff\\u1'")));
        assertEquals("invalid newline", tokens("'\\x4z'"));
        assertEquals("invalid newline", tokens("'\\U00110000'"));
    }

    @Test
    void namesOfCharactersAreNotKnown() {
        var error = assertThrows(CompileError.class, () -> lexer("'\\N{DIGIT ONE}'"));

        assertEquals(CompileError.Kind.NOT_IMPLEMENTED, error.kind());
        assertEquals("unicode name escapes", error.message());
    }

    @Test
    void aStringEndsOnItsLine() {
        assertEquals("lonely_string_open newline b newline", tokens("'a\nb"));
        assertEquals("lonely_string_open", tokens("'''a\nb"));
    }

    @Test
    void anFStringIsACallOfFormat() {
        assertEquals("<a{}b{!r:>3}{{}}> period format paren_open paren_open x paren_close comma "
                + "paren_open y plus 1 paren_close comma paren_close newline", tokens("f'a{x}b{y+1!r:>3}{{}}'"));
        assertEquals("<x={}> period format paren_open paren_open x paren_close comma paren_close plus 1 newline",
                tokens("f'{x=}' + 1"));
        assertEquals("malformed_fstring", lexer("f'{}'").kind.name().toLowerCase(java.util.Locale.ROOT));
        var small = LanguageProfile.at(RomLevel.CORE_FEATURES).build();
        assertEquals("f <a> newline", tokens(lexer("f'a'".getBytes(StandardCharsets.UTF_8), small, 0)));
    }

    @Test
    void aTStringIsACallOfTemplate() {
        assertEquals(
                "__template__ paren_open paren_open <a> comma <b> comma paren_close comma paren_open x paren_close "
                        + "comma <x> comma none comma <> comma paren_close newline",
                tokens("t'a{x}b'"));
    }

    @Test
    void zeroBytesEndNothing() {
        assertEquals("a invalid b newline", tokens("a\0b"));
    }

    @Test
    void tokensKnowTheirPlace() {
        Lexer lexer = lexer("a\n  # c\n bc d");
        lexer.next();
        assertEquals(1, lexer.line);
        lexer.next();
        lexer.next();
        lexer.next();

        assertEquals("3:5", lexer.line + ":" + lexer.column);
    }

    @Test
    void everythingIsGivenBack() {
        memory.place(new byte[1]);
        int before = memory.taken();
        Lexer lexer = lexer("f'{a}' f'{b}' + " + "x".repeat(100));
        int text = 7 * 16;

        while (lexer.kind != TokenKind.END) {
            lexer.next();
        }
        lexer.free();

        assertEquals(before, memory.taken() - text - 16);
    }
}
