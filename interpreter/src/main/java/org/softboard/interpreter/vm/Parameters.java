package org.softboard.interpreter.vm;

import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.memory.Word;

/// The parameters of a native that takes keywords, declared in one chain; parsing follows py/argcheck.c,
/// mp_arg_parse_all. The parsed words come back in the order of declaration.
public final class Parameters {

    private enum Type {
        OBJECT, INT, BOOL
    }

    private record Parameter(String name, Type type, boolean required, boolean keywordOnly, long fallback) {
    }

    private final List<Parameter> parameters = new ArrayList<>();
    private boolean keywordOnly;

    private Parameters() {
    }

    public static Parameters of() {
        return new Parameters();
    }

    /// Those declared after this are given by keyword only.
    public Parameters keywordOnly() {
        keywordOnly = true;
        return this;
    }

    public Parameters required(String name) {
        return add(name, Type.OBJECT, true, Word.NULL);
    }

    public Parameters requiredInt(String name) {
        return add(name, Type.INT, true, 0);
    }

    public Parameters optional(String name, long fallback) {
        return add(name, Type.OBJECT, false, fallback);
    }

    /// A parameter that arrives as a plain number, not as a word.
    public Parameters optionalInt(String name, int fallback) {
        return add(name, Type.INT, false, fallback);
    }

    /// A parameter that arrives as 0 or 1.
    public Parameters optionalBool(String name, boolean fallback) {
        return add(name, Type.BOOL, false, fallback ? 1 : 0);
    }

    private Parameters add(String name, Type type, boolean required, long fallback) {
        parameters.add(new Parameter(name, type, required, keywordOnly, fallback));
        return this;
    }

    /// The values for the arguments from `from` on.
    public long[] parse(Vm vm, Args args, int from) {
        long[] values = new long[parameters.size()];
        int positional = args.count() - from;
        int takenPositional = 0;
        int takenKeywords = 0;
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = parameters.get(i);
            long given = Word.NULL;
            if (i < positional) {
                if (parameter.keywordOnly) {
                    throw vm.argumentError("extra positional arguments given");
                }
                given = args.word(from + i);
                takenPositional++;
            } else {
                given = args.named(vm.names.find(parameter.name));
                if (given == Word.NULL) {
                    if (parameter.required) {
                        throw vm.argumentError("'%q' argument required", parameter.name);
                    }
                    values[i] = parameter.fallback;
                    continue;
                }
                takenKeywords++;
            }
            values[i] = switch (parameter.type) {
                case OBJECT -> given;
                case INT -> vm.toInt(given);
                case BOOL -> vm.isTrue(given) ? 1 : 0;
            };
        }
        if (takenPositional < positional) {
            throw vm.argumentError("extra positional arguments given");
        }
        if (takenKeywords < args.keywords()) {
            throw vm.argumentError("extra keyword arguments given");
        }
        return values;
    }
}
