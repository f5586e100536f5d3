package org.softboard.interpreter.source;

/// What a grammar rule is made of: tokens and rules.
public interface Symbol {
}
