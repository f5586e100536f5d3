package org.softboard.interpreter.memory;

import java.util.ArrayList;
import java.util.List;

/// The shape of one kind of heap object, declared field by field in address order. Every field is one whole word, so
/// an offset is index times word size and one declaration serves the 4-byte and the 8-byte model.
public final class Layout {

    /// One word of an object.
    public sealed interface Field permits RefField, IntField, WordField {
        String name();

        int index();
    }

    /// The address of a block or of an object, 0 for none.
    public record RefField(String name, int index) implements Field {
        public int get(Heap heap, int object) {
            return heap.fieldInt(object, index);
        }

        public void set(Heap heap, int object, int address) {
            heap.field(object, index, address);
        }
    }

    /// A number that is not an object.
    public record IntField(String name, int index) implements Field {
        public int get(Heap heap, int object) {
            return heap.fieldInt(object, index);
        }

        public void set(Heap heap, int object, int value) {
            heap.field(object, index, value);
        }
    }

    /// An object word.
    public record WordField(String name, int index) implements Field {
        public long get(Heap heap, int object) {
            return heap.field(object, index);
        }

        public void set(Heap heap, int object, long word) {
            heap.field(object, index, word);
        }
    }

    private final String name;
    private final List<Field> fields = new ArrayList<>();
    private boolean closed;

    private Layout(String name) {
        this.name = name;
    }

    /// A new shape; its first word is always the address of the object's type.
    public static Layout of(String name) {
        Layout layout = new Layout(name);
        layout.ref("type");
        return layout;
    }

    /// A shape without a type word: a struct inside another object or on the stack.
    public static Layout struct(String name) {
        return new Layout(name);
    }

    public RefField ref(String field) {
        return add(new RefField(field, fields.size()));
    }

    public IntField integer(String field) {
        return add(new IntField(field, fields.size()));
    }

    public WordField word(String field) {
        return add(new WordField(field, fields.size()));
    }

    private <F extends Field> F add(F field) {
        if (closed) {
            throw new IllegalStateException("layout " + name + " is closed");
        }
        fields.add(field);
        return field;
    }

    /// Size in words; closes the layout.
    public int words() {
        closed = true;
        return fields.size();
    }

    public String name() {
        return name;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }
}
