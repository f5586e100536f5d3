package org.softboard.interpreter.module;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.DequeType;
import org.softboard.interpreter.type.DictType;
import org.softboard.interpreter.type.NamedTupleType;
import org.softboard.interpreter.vm.BuiltinModule;

/// `collections` (py/modcollections.c).
public final class CollectionsModule {

    public static final BuiltinModule MODULE =
            BuiltinModule.named("collections").needs(Option.PY_COLLECTIONS).extensible()
                    .type(DequeType.TYPE)
                    .function("namedtuple", NamedTupleType::factory)
                    .type(DictType.ORDERED);

    private CollectionsModule() {
    }
}
