package org.softboard.interpreter.type;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FrameBufferObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// `framebuf.FrameBuffer`: a picture in any buffer. Memory shape: [FrameBufferObject]; drawing: [Canvas]; follows
/// extmod/modframebuf.c.
public final class FrameBufferType {

    public static final BuiltinType TYPE = BuiltinType.named("FrameBuffer").needs(Option.PY_FRAMEBUF)
            .construct(4, 5, FrameBufferType::make)
            .buffer(FrameBufferType::buffer)
            .method("fill", FrameBufferType::fill)
            .method("fill_rect", 6, 6, FrameBufferType::fillRect)
            .method("pixel", 3, 4, FrameBufferType::pixel)
            .method("hline", 5, 5, FrameBufferType::horizontal)
            .method("vline", 5, 5, FrameBufferType::vertical)
            .method("rect", 6, 7, FrameBufferType::rect)
            .method("line", 6, 6, FrameBufferType::line)
            .method("ellipse", 6, 8, FrameBufferType::ellipse)
            .method("poly", 5, 6, FrameBufferType::polygon).when(Option.PY_ARRAY)
            .method("blit", 4, 6, FrameBufferType::blit)
            .method("scroll", FrameBufferType::scroll)
            .method("text", 4, 5, FrameBufferType::text);

    private static final int MOST = 0xFFFF;

    private FrameBufferType() {
    }

    // ---- making one ----

    private static long make(Vm vm, int type, Args args) {
        return make(vm, args.address(), args.count(), true);
    }

    /// `FrameBuffer1(buffer, width, height, stride)`, the type's forerunner with one format.
    public static long makeVertical(Vm vm, Args args) {
        int stack = vm.heap.stackPointer;
        int words = vm.calls.enter(5);
        for (int i = 0; i < 3; i++) {
            vm.heap.field(words, i, args.word(i));
        }
        vm.heap.field(words, 3, Word.smallInt(Canvas.Format.MONO_VLSB.ordinal()));
        vm.heap.field(words, 4, args.word(3, args.word(1)));
        long made = make(vm, words, 5, true);
        vm.heap.stackPointer = stack;
        return made;
    }

    private static Canvas canvas(Vm vm, int words, int count, boolean writes) {
        Heap heap = vm.heap;
        int width = vm.toInt(heap.field(words, 1));
        int height = vm.toInt(heap.field(words, 2));
        int number = vm.toInt(heap.field(words, 3));
        int stride = count > 4 ? vm.toInt(heap.field(words, 4)) : width;
        if (width < 1 || height < 1 || width > MOST || height > MOST || stride > MOST || stride < width) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        if (number < 0 || number >= Canvas.Format.values().length) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid format");
        }
        Canvas.Format format = Canvas.Format.values()[number];
        boolean isVertical = format == Canvas.Format.MONO_VLSB;
        int unit = isVertical ? 1 : Math.max(1, 8 / format.bits);
        stride = stride + unit - 1 & -unit;
        int rows = isVertical ? height + 7 & ~7 : height;
        long lastRows = isVertical ? 8 : 1;
        long pixels = (rows - lastRows) * stride + lastRows * (width + unit - 1 & -unit);
        Buffer buffer = vm.buffer(heap.field(words, 0), writes);
        if (pixels * format.bits / 8 > buffer.length()) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return new Canvas(heap, buffer.address(), width, height, stride, format);
    }

    private static long make(Vm vm, int words, int count, boolean writes) {
        Canvas canvas = canvas(vm, words, count, writes);
        return FrameBufferObject.create(vm.heap, vm.rom.type(TYPE), vm.heap.field(words, 0), canvas.bytes(),
                canvas.width(), canvas.height(), canvas.stride(), canvas.format().ordinal());
    }

    private static @Nullable Buffer buffer(Vm vm, long self, boolean write) {
        return vm.objects.bufferOrNull(FrameBufferObject.buffer(vm.heap, Word.address(self)), write);
    }

    private static Canvas canvas(Vm vm, Args args) {
        return Canvas.of(vm.heap, args.object(0));
    }

    /// A picture to read: a FrameBuffer, or a tuple or list of what makes one.
    private static Canvas source(Vm vm, long word) {
        Heap heap = vm.heap;
        int type = TypeObject.of(heap, word);
        int own = vm.rom.type(TYPE);
        if (type == own) {
            return Canvas.of(heap, Word.address(word));
        }
        if (TypeObject.isClass(type) && vm.types.isSubclass(type, own)) {
            return Canvas.of(heap, Word.address(InstanceObject.NATIVE_PART.get(heap, Word.address(word))));
        }
        int count = vm.objects.itemCount(word);
        if (count < 4 || count > 5) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return canvas(vm, vm.objects.items(word), count, false);
    }

    // ---- drawing ----

    private static long fill(Vm vm, long self, long colour) {
        Canvas canvas = Canvas.of(vm.heap, Word.address(self));
        canvas.fillRect(0, 0, canvas.width(), canvas.height(), vm.toInt(colour));
        return Word.NONE;
    }

    private static long fillRect(Vm vm, Args args) {
        int x = args.integer(1);
        int y = args.integer(2);
        canvas(vm, args).fillRect(x, y, args.integer(3), args.integer(4), args.integer(5));
        return Word.NONE;
    }

    private static long pixel(Vm vm, Args args) {
        Canvas canvas = canvas(vm, args);
        int x = args.integer(1);
        int y = args.integer(2);
        if (!canvas.contains(x, y)) {
            return Word.NONE;
        }
        if (args.count() == 3) {
            return Word.smallInt(canvas.pixel(x, y));
        }
        canvas.set(x, y, args.integer(3));
        return Word.NONE;
    }

    private static long horizontal(Vm vm, Args args) {
        int x = args.integer(1);
        int y = args.integer(2);
        canvas(vm, args).fillRect(x, y, args.integer(3), 1, args.integer(4));
        return Word.NONE;
    }

    private static long vertical(Vm vm, Args args) {
        int x = args.integer(1);
        int y = args.integer(2);
        canvas(vm, args).fillRect(x, y, 1, args.integer(3), args.integer(4));
        return Word.NONE;
    }

    private static long rect(Vm vm, Args args) {
        if (args.count() > 6 && args.isTrue(6)) {
            return fillRect(vm, args);
        }
        int x = args.integer(1);
        int y = args.integer(2);
        canvas(vm, args).outline(x, y, args.integer(3), args.integer(4), args.integer(5));
        return Word.NONE;
    }

    private static long line(Vm vm, Args args) {
        int x = args.integer(1);
        int y = args.integer(2);
        canvas(vm, args).line(x, y, args.integer(3), args.integer(4), args.integer(5));
        return Word.NONE;
    }

    private static long ellipse(Vm vm, Args args) {
        int x = args.integer(1);
        int y = args.integer(2);
        int radiusX = args.integer(3);
        int radiusY = args.integer(4);
        int colour = args.integer(5);
        boolean filled = args.count() > 6 && args.isTrue(6);
        int quarters = args.integer(7, Ellipse.ALL) & Ellipse.ALL;
        new Ellipse(canvas(vm, args), x, y, colour, quarters, filled).draw(radiusX, radiusY);
        return Word.NONE;
    }

    private static long polygon(Vm vm, Args args) {
        int x = args.integer(1);
        int y = args.integer(2);
        Buffer corners = vm.buffer(args.word(3), false);
        int count = corners.length() / (2 * TypeCodes.size(vm, corners.typecode()));
        if (count == 0) {
            return Word.NONE;
        }
        var polygon = new Polygon(vm, canvas(vm, args), corners, count, x, y, args.integer(4));
        if (args.count() > 5 && args.isTrue(5)) {
            polygon.fill();
        } else {
            polygon.outline();
        }
        return Word.NONE;
    }

    private static long blit(Vm vm, Args args) {
        Canvas source = source(vm, args.word(1));
        int x = args.integer(2);
        int y = args.integer(3);
        int key = args.integer(4, -1);
        Canvas palette = args.word(5, Word.NONE) == Word.NONE ? null : source(vm, args.word(5));
        canvas(vm, args).blit(source, x, y, key, palette);
        return Word.NONE;
    }

    private static long scroll(Vm vm, long self, long right, long down) {
        int x = vm.toInt(right);
        Canvas.of(vm.heap, Word.address(self)).scroll(x, vm.toInt(down));
        return Word.NONE;
    }

    private static long text(Vm vm, Args args) {
        long text = vm.strings.textChecked(args.word(1));
        int x = args.integer(2);
        int y = args.integer(3);
        canvas(vm, args).text(vm.strings.address(text), vm.strings.length(text), x, y, args.integer(4, 1));
        return Word.NONE;
    }
}
