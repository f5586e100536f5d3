package org.softboard.boards.geometry;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One JSON object, read field by field. Knows where it stands in its file, so that every complaint can name the place;
/// [#end] complains about fields that nobody asked for.
final class Fields {

    private final String file;
    private final String path;
    private final JsonObject object;
    private final Set<String> read = new HashSet<>();

    Fields(String file, String path, JsonElement element) {
        this.file = file;
        this.path = path;
        if (!element.isJsonObject()) {
            throw new MalformedGeometry(file + ": " + (path.isEmpty() ? "the file" : path) + " must be an object");
        }
        this.object = element.getAsJsonObject();
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) {
        JsonPrimitive value = primitive(name, "text");
        if (!value.isString()) {
            throw wrong(name, "must be text");
        }
        return value.getAsString();
    }

    @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    double number(String name) {
        JsonPrimitive value = primitive(name, "a number");
        if (!value.isNumber() || !Double.isFinite(value.getAsDouble())) {
            throw wrong(name, "must be a number");
        }
        return value.getAsDouble();
    }

    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    double size(String name) {
        double size = number(name);
        if (size <= 0) {
            throw wrong(name, "must be more than 0");
        }
        return size;
    }

    int whole(String name) {
        double number = number(name);
        if (number != Math.rint(number) || Math.abs(number) > 1_000_000) {
            throw wrong(name, "must be a whole number");
        }
        return (int) number;
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        JsonPrimitive value = primitive(name, "true or false");
        if (!value.isBoolean()) {
            throw wrong(name, "must be true or false");
        }
        return value.getAsBoolean();
    }

    /// The data of an SVG path.
    String svg(String name) {
        String svg = text(name);
        if (!svg.matches("M[-+0-9.eMmLlHhVvAaCcQqSsTtZz ,]*")) {
            throw wrong(name, "must be the data of an SVG path");
        }
        return svg;
    }

    /// A colour as #RRGGBB.
    String colour(String name) {
        String colour = text(name);
        if (!colour.matches("#[0-9A-Fa-f]{6}")) {
            throw wrong(name, "must be a colour like #1F2E2A, not \"" + colour + '"');
        }
        return colour;
    }

    @Nullable String colourOrNull(String name) {
        return has(name) ? colour(name) : null;
    }

    /// A colour, or one of the words for a colour of the board.
    String ink(String name, Set<String> words) {
        return words.contains(text(name)) ? text(name) : colour(name);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String word = text(name);
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        throw wrong(name, "does not know \"" + word + '"');
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return has(name) ? choice(name, type) : otherwise;
    }

    Fields object(String name) {
        return new Fields(file, at(name), element(name, "an object"));
    }

    /// The objects of a list, each read by `reader`; none if the field is not there.
    <T> List<T> list(String name, Function<Fields, T> reader) {
        List<T> items = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            Fields item = new Fields(file, at(name) + '[' + i + ']', array.get(i));
            items.add(reader.apply(item));
            item.end();
        }
        return List.copyOf(items);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (!element.isJsonPrimitive()) {
                throw wrong(name, "must be a list of texts");
            }
            texts.add(element.getAsString());
        }
        return List.copyOf(texts);
    }

    /// Pairs of numbers.
    List<double[]> pairs(String name) {
        List<double[]> pairs = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (!(element instanceof JsonArray pair) || pair.size() != 2
                    || !(pair.get(0) instanceof JsonPrimitive x && x.isNumber())
                    || !(pair.get(1) instanceof JsonPrimitive y && y.isNumber())) {
                throw wrong(name, "must be a list of pairs of numbers");
            }
            pairs.add(new double[]{x.getAsDouble(), y.getAsDouble()});
        }
        return pairs;
    }

    /// All fields of the object `name`, in their order; none if it is not there.
    Map<String, String> map(String name, boolean colours) {
        Map<String, String> map = new LinkedHashMap<>();
        if (has(name)) {
            Fields fields = object(name);
            for (String key : fields.object.keySet()) {
                map.put(key, colours ? fields.colour(key) : fields.text(key));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    MalformedGeometry wrong(String name, String complaint) {
        return new MalformedGeometry(file + ": " + at(name) + ' ' + complaint);
    }

    /// To be called when all has been read.
    void end() {
        for (String name : object.keySet()) {
            if (!read.contains(name)) {
                throw wrong(name, "is not a field that belongs here");
            }
        }
    }

    private JsonArray array(String name) {
        if (!has(name)) {
            return new JsonArray();
        }
        if (element(name, "a list") instanceof JsonArray array) {
            return array;
        }
        throw wrong(name, "must be a list");
    }

    private JsonPrimitive primitive(String name, String what) {
        if (element(name, what) instanceof JsonPrimitive primitive) {
            return primitive;
        }
        throw wrong(name, "must be " + what);
    }

    private JsonElement element(String name, String what) {
        read.add(name);
        JsonElement element = object.get(name);
        if (element == null) {
            throw wrong(name, "is missing: it must be " + what);
        }
        return element;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
