package org.softboard.interpreter.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.MemoryReader;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.source.ScratchConstants;
import org.softboard.interpreter.source.ScratchMemory;

class ParserTest {

    private static final LanguageProfile PROFILE = LanguageProfile.at(RomLevel.EXTRA_FEATURES)
            .floats(FloatKind.DOUBLE).build();

    /// The settings of the ESP8266, the smallest there are.
    private static final LanguageProfile SMALL = LanguageProfile.at(RomLevel.EXTRA_FEATURES)
            .floats(FloatKind.DOUBLE).sizes(new LanguageProfile.Sizes(8, 8, 48, 16, 32, 16, 10, 64, 4, 6)).build();

    private final ScratchMemory memory = new ScratchMemory(4, 1 << 20);
    private final ScratchConstants constants = new ScratchConstants(memory);

    private ParseTree parse(String text, InputKind kind, LanguageProfile profile) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = memory.place(bytes);
        memory.record();
        var lexer = new Lexer(memory, profile, 1, MemoryReader.of(memory, at, bytes.length), 0);
        return new Parser(memory, memory, constants, profile).parse(lexer, kind);
    }

    /// The tree in brackets: rules in small letters, names and literals as they are.
    private String tree(String text) {
        ParseTree tree = parse(text, InputKind.FILE, PROFILE);
        var out = new StringBuilder();
        write(tree, tree.root(), out);
        return out.toString();
    }

    private void write(ParseTree tree, long node, StringBuilder out) {
        if (ParseTree.isNull(node)) {
            out.append('-');
        } else if (ParseTree.isSmallInt(node)) {
            out.append(ParseTree.value(node));
        } else if (ParseTree.isToken(node)) {
            out.append(ParseTree.kind(node).name().toLowerCase(Locale.ROOT));
        } else if (ParseTree.isLeaf(node)) {
            String quote = ParseTree.isString(node) ? "'" : "";
            out.append(quote).append(memory.string(ParseTree.qstr(node))).append(quote);
        } else if (tree.is(node, Rule.CONST_OBJECT)) {
            out.append('=').append(constant(tree.constantObject(node)));
        } else {
            out.append(tree.rule(node).name().toLowerCase(Locale.ROOT)).append('(');
            for (int i = 0; i < tree.count(node); i++) {
                out.append(i == 0 ? "" : " ");
                write(tree, tree.child(node, i), out);
            }
            out.append(')');
        }
    }

    private String constant(long word) {
        return switch (constants.kind(word)) {
            case TUPLE -> {
                var out = new StringBuilder("[");
                for (int i = 0; i < constants.tupleLength(word); i++) {
                    out.append(i == 0 ? "" : ",").append(constant(constants.tupleItem(word, i)));
                }
                yield out.append(']').toString();
            }
            case NONE, TRUE, FALSE, ELLIPSIS -> constants.kind(word).name();
            default -> new String(constants.text(word), StandardCharsets.UTF_8);
        };
    }

    private CompileError error(String text) {
        return assertThrows(CompileError.class, () -> parse(text, InputKind.FILE, PROFILE));
    }

    @Test
    void aSingleChildStandsForItsParents() {
        assertEquals("expr_stmt(x a)", tree("x = a"));
        assertEquals("expr_stmt(x -)", tree("(((x)))"));
    }

    @Test
    void operatorsBindAsInPython() {
        assertEquals("expr_stmt(arith_expr(a op_plus term(b op_star power(c factor_2(op_minus d)))) -)",
                tree("a + b * c ** -d"));
        assertEquals("expr_stmt(or_test(a and_test(b not_test_2(comparison(c comp_op_not_in() d)))) -)",
                tree("a or b and not c not in d"));
    }

    @Test
    void aListOfOneItemIsThatItemUnlessACommaFollows() {
        assertEquals("expr_stmt(testlist_star_expr(x) -)", tree("x,"));
        assertEquals("expr_stmt(atom_paren(testlist_comp(x)) -)", tree("(x,)"));
        assertEquals("expr_stmt(atom_paren(testlist_comp(x y z)) -)", tree("(x, y, z)"));
        assertEquals("expr_stmt(atom_bracket(testlist_comp(x y)) -)", tree("[x, y]"));
    }

    @Test
    void definitionsAndComprehensionsHaveRoomForTheCompiler() {
        assertEquals("funcdef(f - - pass_stmt() -)", tree("def f(): pass"));
        assertEquals("classdef(C - pass_stmt() -)", tree("class C: pass"));
        assertEquals("expr_stmt(lambdef(- 1 -) -)", tree("lambda: 1"));
        assertEquals("expr_stmt(atom_bracket(testlist_comp(x comp_for(x y - -))) -)", tree("[x for x in y]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 + 2 * 3 - 4 | 3", "2 ** 10 | 1024", "7 // -2 | -4", "-7 % 3 | 2", "~5 | -6",
        "1 << 40 | =1099511627776", "0x10 | 16", "1 / 4 | =0.25", "-1.5 | =-1.5", "1 if x else 2 - 1 | "
                + "test_if_expr(1 test_if_else(x 1))",
        "1 // 0 | term(1 op_dbl_slash 0)", "1 + x + 2 | arith_expr(1 op_plus x op_plus 2)"})
    void numbersAreWorkedOut(String expression, String value) {
        assertEquals("expr_stmt(a " + value + ")", tree("a = " + expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"not 0 | kw_true", "not 'a' | kw_false", "0 or x | x", "1 or x | 1",
        "1 and x | x",
        "x or 0 | or_test(x 0)", "x and 1 and y | and_test(x y)", "'' or None or 0 | 0"})
    void conditionsAreWorkedOut(String expression, String value) {
        assertEquals("expr_stmt(a " + value + ")", tree("a = " + expression));
    }

    @Test
    void tuplesOfConstantsAreOneObject() {
        assertEquals("expr_stmt(a =[1,two,2.5,NONE,[]])", tree("a = 1, 'two', 2.5, None, ()"));
        assertEquals("expr_stmt(a =[1,[2,3]])", tree("a = (1, (2, 3))"));
        assertEquals("expr_stmt(a atom_paren(-))", tree("a = ()"));
        assertEquals("funcdef(f - - return_stmt(=[1,TRUE]) -)", tree("def f(): return 1, True"));
        assertEquals("expr_stmt(a atom_paren(testlist_comp(1 x)))", tree("a = (1, x)"));
    }

    @Test
    void constDeclaresForTheRestOfTheText() {
        assertEquals("file_input_2(expr_stmt(A 1) expr_stmt(b 3))", tree("A = const(1)\nb = A + 2"));
        assertEquals("file_input_2(pass_stmt() expr_stmt(b =[5,5]))", tree("_A = const(5)\nb = (_A, _A)"));
        assertEquals("expr_stmt(A 1)", tree("A: int = const(1)"));

        CompileError error = error("\nA = const(x)");
        assertEquals("not a constant", error.message());
        assertEquals(2, error.line());
    }

    @Test
    void constantsOfModulesAreWorkedOut() {
        assertEquals("expr_stmt(a =6.283185307179586)", tree("a = 2 * math.pi"));
    }

    @Test
    void statementsThatAreOnlyAConstantAreDropped() {
        assertEquals("file_input_2(pass_stmt() pass_stmt() pass_stmt() expr_stmt(x -))",
                tree("'a doc string that is longer'\n'short'\n1.5\nx"));
    }

    @Test
    void longStringsAreObjectsUnlessKnown() {
        assertEquals("expr_stmt(a 'ten chars!')", tree("a = 'ten chars!'"));
        assertEquals("expr_stmt(a =eleven char)", tree("a = 'eleven char'"));
        assertEquals("expr_stmt(a 'NotImplementedError')", tree("a = 'NotImplementedError'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x =", "(", ")", "def", "x y", "for x", "try: pass", "'abc", "1 +", "async x", "a\0",
        "class 1: 1",
        "if x pass", "x = \\", "f'{x", "import", "from x", "lambda", "@", "$", "\u00e9 \u00e9", "not", "{1:2",
        "else: 1"})
    void badSyntax(String text) {
        CompileError error = error(text);

        assertEquals("SyntaxError: invalid syntax", error.kind().exception + ": " + error.message());
        assertEquals(1, error.source());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"IndentationError: unexpected indent|2|'x\n  y'",
        "IndentationError: unexpected indent|1|' x'",
        "IndentationError: unindent doesn't match any outer indent level|2|'if x:\n    y\n  z'",
        "SyntaxError: malformed f-string|1|'f\"{}\"'", "SyntaxError: invalid syntax for integer with base 10|1|12a",
        "SyntaxError: invalid syntax for number|2|'x\n1.2.3'",
        "NotImplementedError: unicode name escapes|0|'x \"\\N{a}\"'"})
    void errorsHaveUpstreamsTexts(String message, int line, String text) {
        CompileError error = error(text);

        assertEquals(message, error.kind().exception + ": " + error.message());
        assertEquals(line, error.line());
    }

    @Test
    void theReplReadsOneStatementAndEvalAnExpression() {
        assertEquals(Rule.EXPR_STMT, root("'kept'\n", InputKind.SINGLE));
        assertEquals(Rule.IF_STMT, root("if x:\n  y\n\n", InputKind.SINGLE));
        assertEquals(Rule.EVAL_INPUT, root("x + y\n", InputKind.EVAL));
        assertThrows(CompileError.class, () -> parse("x = 1", InputKind.EVAL, PROFILE));
        assertThrows(CompileError.class, () -> parse("x\ny\n", InputKind.SINGLE, PROFILE));
    }

    private Rule root(String text, InputKind kind) {
        ParseTree tree = parse(text, kind, PROFILE);
        return tree.rule(tree.root());
    }

    @Test
    void nodesKnowTheirLines() {
        ParseTree tree = parse("x = 1\n\nif y:\n    z(\n   2, w)\n", InputKind.FILE, PROFILE);
        long condition = tree.child(tree.root(), 1);

        assertEquals(3, tree.line(condition));
        assertEquals(4, tree.line(tree.child(condition, 1)));
    }

    // ---- memory ----

    /// As the allocator sees it: what is there before is a number of whole blocks.
    private String events() {
        return java.util.regex.Pattern.compile("([frmR])(\\d+)").matcher(memory.events())
                .replaceAll(event -> event.group(1) + (Integer.parseInt(event.group(2)) + 15) / 16 * 16);
    }

    @ParameterizedTest
    @CsvSource({
        "x=1, a16 a116 a20 a32 a1 a1 a512 a128 a136 r144>24 f512 f128 f16 f32 f16 f16 f32 f128",
        "'a=1\nb=2\nc=a+b', a16 a116 a20 a32 a1 a1 a512 a128 a136 r144>96 f512 f128 f16 f32 f16 f16 f32 f128"})
    void memoryIsTakenAsOnThePyboard(String text, String events) {
        parse(text, InputKind.FILE, PROFILE);

        assertEquals(events, events());
    }

    @Test
    void memoryIsTakenAsOnTheEsp8266() {
        parse("a=1\nb=2\nc=a+b", InputKind.FILE, SMALL);

        assertEquals("a16 a116 a16 a32 a1 a1 a384 a128 a72 r80>88 r96>108 r112>96 "
                + "f384 f128 f16 f32 f16 f16 f16 f128", events());
    }

    @Test
    void theTreeIsGivenBack() {
        parse("a = b", InputKind.FILE, PROFILE).free();
        int before = memory.taken();

        parse("x(1)\n".repeat(100), InputKind.FILE, PROFILE).free();

        assertEquals(before + 512, memory.taken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{", "-", "not ", "a(", "a[", "lambda:", "1 if ", "f'{", "x\n ", "@", "\0"})
    void endlessNestingEndsInAnError(String opening) {
        try {
            parse(opening.repeat(100_000), InputKind.FILE, PROFILE);
        } catch (CompileError | ScratchMemory.Full expected) {
            return;
        }
        assertEquals("f'{", opening, "an error was expected");
    }
}
