package org.softboard.interpreter.syntax;

/// What a text is: one statement of the REPL, a file, or an expression.
public enum InputKind {

    SINGLE(Rule.SINGLE_INPUT), FILE(Rule.FILE_INPUT), EVAL(Rule.EVAL_INPUT);

    final Rule rule;

    InputKind(Rule rule) {
        this.rule = rule;
    }
}
