package org.softboard.interpreter.vm;

import java.util.function.Predicate;
import org.softboard.interpreter.source.LanguageProfile;

/// One row of the table of a native type or module.
public sealed interface Member {

    String name();

    /// A function; bound to the object it is taken from when it stands in a type.
    record Function(NativeFunction function) implements Member {
        @Override
        public String name() {
            return function.name();
        }
    }

    /// A function of a type that gets no self.
    record StaticMethod(NativeFunction function) implements Member {
        @Override
        public String name() {
            return function.name();
        }
    }

    /// A function of a type that gets the type.
    record ClassMethod(NativeFunction function) implements Member {
        @Override
        public String name() {
            return function.name();
        }
    }

    record Number(String name, long value) implements Member {
    }

    record Text(String name, String value) implements Member {
    }

    /// A type inside a module or type.
    record Type(String name, BuiltinType type) implements Member {
    }

    /// A module inside a module.
    record Module(String name, BuiltinModule module) implements Member {
    }

    /// An object made when the ROM image is laid out (or reached then: singletons).
    record Value(String name, Maker maker) implements Member {
    }

    /// A row of some builds.
    record Conditional(Member member, Predicate<LanguageProfile> builds) implements Member {
        @Override
        public String name() {
            return member.name();
        }
    }

    /// Makes an object for the ROM image.
    @FunctionalInterface
    interface Maker {
        long make(Vm vm);
    }
}
