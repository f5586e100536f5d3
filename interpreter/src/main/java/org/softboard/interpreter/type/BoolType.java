package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `bool`: two words that reckon as 0 and 1 (py/objbool.c).
public final class BoolType {

    public static final BuiltinType TYPE = BuiltinType.core("bool", CoreType.BOOL)
            .construct(0, 1, BoolType::make)
            .print(BoolType::print)
            .unary((vm, operator, self) -> operator == UnaryOperator.LENGTH ? Word.NULL
                    : vm.operators.unary(operator, number(self)))
            .binary((vm, operator, left, right) -> vm.operators.binary(operator, number(left), right))
            .comparesOtherTypes();

    private BoolType() {
    }

    private static long make(Vm vm, int type, Args args) {
        return Word.bool(args.count() != 0 && args.isTrue(0));
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        if (kind == PrintKind.JSON) {
            out.text(self == Word.TRUE ? "true" : "false");
        } else {
            out.text(self == Word.TRUE ? "True" : "False");
        }
    }

    private static long number(long self) {
        return Word.smallInt(self == Word.TRUE ? 1 : 0);
    }
}
