package org.softboard.interpreter.type;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.FrameBufferObject;
import org.softboard.interpreter.memory.Heap;

/// Pixels in memory and what is drawn with them (extmod/modframebuf.c). Outside its bounds nothing is drawn.
///
/// @param bytes  where the pixels are
/// @param stride pixels from one row to the next
record Canvas(Heap heap, int bytes, int width, int height, int stride, Format format) {

    /// Formats by number, with the bits of a pixel.
    enum Format {
        MONO_VLSB(1), RGB565(16), GS4_HMSB(4), MONO_HLSB(1), MONO_HMSB(1), GS2_HMSB(2), GS8(8);

        final int bits;

        Format(int bits) {
            this.bits = bits;
        }
    }

    private static final Format[] FORMATS = Format.values();

    static Canvas of(Heap heap, int object) {
        return new Canvas(heap, FrameBufferObject.bytes(heap, object), FrameBufferObject.width(heap, object),
                FrameBufferObject.height(heap, object), FrameBufferObject.stride(heap, object),
                FORMATS[FrameBufferObject.format(heap, object)]);
    }

    // ---- pixels ----

    /// Address of the byte, or of the first of two, in which a pixel is.
    private int address(int x, int y) {
        int pixel = x + y * stride;
        return bytes + switch (format) {
            case MONO_VLSB -> (y >> 3) * stride + x;
            case MONO_HLSB, MONO_HMSB -> pixel >> 3;
            case GS2_HMSB -> pixel >> 2;
            case GS4_HMSB -> pixel >> 1;
            case GS8 -> pixel;
            case RGB565 -> 2 * pixel;
        };
    }

    /// How far the bits of a pixel stand from the lowest of its byte.
    private int shift(int x, int y) {
        return switch (format) {
            case MONO_VLSB -> y & 7;
            case MONO_HLSB -> 7 - (x & 7);
            case MONO_HMSB -> x & 7;
            case GS2_HMSB -> (x & 3) << 1;
            case GS4_HMSB -> (x & 1) == 0 ? 4 : 0;
            case GS8, RGB565 -> 0;
        };
    }

    /// The colour at a place, of whatever is in memory there.
    int pixel(int x, int y) {
        int address = address(x, y);
        if (address < 0 || address + 1 >= heap.map.end()) {
            return 0;
        }
        return format == Format.RGB565 ? heap.int16(address)
                : heap.int8(address) >> shift(x, y) & (1 << format.bits) - 1;
    }

    /// Sets a pixel inside the bounds; on one bit every colour but 0 is 1.
    void set(int x, int y, int colour) {
        int address = address(x, y);
        if (format == Format.RGB565) {
            heap.int16(address, colour);
            return;
        }
        int mask = (1 << format.bits) - 1;
        int value = format.bits == 1 ? colour != 0 ? 1 : 0 : colour & mask;
        int shift = shift(x, y);
        heap.int8(address, heap.int8(address) & ~(mask << shift) | value << shift);
    }

    boolean contains(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height;
    }

    void plot(int x, int y, int colour) {
        if (contains(x, y)) {
            set(x, y, colour);
        }
    }

    // ---- shapes ----

    void fillRect(int left, int top, int across, int down, int colour) {
        if (across < 1 || down < 1 || left + across <= 0 || top + down <= 0 || left >= width || top >= height) {
            return;
        }
        int right = Math.min(width, left + across);
        int bottom = Math.min(height, top + down);
        for (int y = Math.max(top, 0); y < bottom; y++) {
            heap.meter.charge(heap.meter.prices.byteCopied(), right - Math.max(left, 0));
            for (int x = Math.max(left, 0); x < right; x++) {
                set(x, y, colour);
            }
        }
    }

    void outline(int x, int y, int across, int down, int colour) {
        fillRect(x, y, across, 1, colour);
        fillRect(x, y + down - 1, across, 1, colour);
        fillRect(x, y, 1, down, colour);
        fillRect(x + across - 1, y, 1, down, colour);
    }

    /// Bresenham's line; its end is drawn apart.
    void line(int x1, int y1, int x2, int y2, int colour) {
        boolean steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
        int run = steep ? Math.abs(y2 - y1) : Math.abs(x2 - x1);
        int rise = steep ? Math.abs(x2 - x1) : Math.abs(y2 - y1);
        int stepX = x2 > x1 ? 1 : -1;
        int stepY = y2 > y1 ? 1 : -1;
        int x = x1;
        int y = y1;
        int error = 2 * rise - run;
        for (int i = 0; i < run; i++) {
            heap.meter.charge(heap.meter.prices.byteCopied());
            plot(x, y, colour);
            while (error >= 0) {
                x += steep ? stepX : 0;
                y += steep ? 0 : stepY;
                error -= 2 * run;
            }
            x += steep ? 0 : stepX;
            y += steep ? stepY : 0;
            error += 2 * rise;
        }
        plot(x2, y2, colour);
    }

    /// Moves the picture; what comes in from outside is what was there.
    void scroll(int right, int down) {
        if (Math.abs((long) right) >= width || Math.abs((long) down) >= height) {
            return;
        }
        int stepX = right < 0 ? 1 : -1;
        int stepY = down < 0 ? 1 : -1;
        int endX = right < 0 ? width + right : right - 1;
        int endY = down < 0 ? height + down : down - 1;
        for (int y = down < 0 ? 0 : height - 1; y != endY; y += stepY) {
            heap.meter.charge(heap.meter.prices.byteCopied(), width);
            for (int x = right < 0 ? 0 : width - 1; x != endX; x += stepX) {
                set(x, y, pixel(x - right, y - down));
            }
        }
    }

    /// Draws characters from left to right.
    void text(int text, int length, int left, int top, int colour) {
        int x = left;
        for (int i = 0; i < length && heap.int8(text + i) != 0; i++) {
            heap.meter.charge(heap.meter.prices.byteCopied(), FrameBufferFont.COLUMNS * FrameBufferFont.COLUMNS);
            for (int column = 0; column < FrameBufferFont.COLUMNS; column++, x++) {
                int dots = FrameBufferFont.column(heap.int8(text + i), column);
                for (int y = top; dots != 0; dots >>= 1, y++) {
                    if ((dots & 1) != 0) {
                        plot(x, y, colour);
                    }
                }
            }
        }
    }

    /// Copies another picture here, but for pixels of the colour `key`; a palette's first row says what its colours
    /// become.
    void blit(Canvas source, int left, int top, int key, @Nullable Canvas palette) {
        if (left >= width || top >= height || -(long) left >= source.width || -(long) top >= source.height) {
            return;
        }
        int right = Math.min(width, left + source.width);
        int bottom = Math.min(height, top + source.height);
        for (int y = Math.max(0, top); y < bottom; y++) {
            heap.meter.charge(heap.meter.prices.byteCopied(), right);
            for (int x = Math.max(0, left); x < right; x++) {
                int colour = source.pixel(x - left, y - top);
                colour = palette == null ? colour : palette.pixel(colour, 0);
                if (colour != key) {
                    set(x, y, colour);
                }
            }
        }
    }
}
