package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.Vm;

/// A closed polygon on a canvas; its corners are the numbers of a buffer, x and y in turn (extmod/modframebuf.c).
record Polygon(Vm vm, Canvas canvas, Buffer corners, int count, int left, int top, int colour) {

    private int number(int index) {
        return vm.toInt(TypeCodes.get(vm, corners.typecode(), corners.address(), index));
    }

    private int x(int corner) {
        return number(2 * corner);
    }

    private int y(int corner) {
        return number(2 * corner + 1);
    }

    void outline() {
        for (int i = count - 1, before = 0; i >= 0; before = i--) {
            canvas.line(left + x(before), top + y(before), left + x(i), top + y(i), colour);
        }
    }

    /// Fills row by row between the edges that cross it, sorted from left to right; the crossings stand on the C stack.
    void fill() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            first = Math.min(first, y(i));
            last = Math.max(last, y(i));
        }
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        int nodes = vm.calls.enter(count);
        vm.calls.checkRecursion();
        for (int row = first; row <= last; row++) {
            heap.meter.attend();
            int crossings = cross(row, nodes);
            sort(nodes, crossings);
            for (int i = 0; i + 1 < crossings; i += 2) {
                int from = heap.fieldInt(nodes, i);
                canvas.fillRect(left + from, top + row, heap.fieldInt(nodes, i + 1) - from + 1, 1, colour);
            }
        }
        heap.stackPointer = stack;
    }

    /// Finds where edges cross a row. An edge's lowest pixel is left out there, so that corners do not count twice;
    /// what is missed so is drawn at once.
    private int cross(int row, int nodes) {
        int crossings = 0;
        int x1 = x(0);
        int y1 = y(0);
        for (int i = count - 1; i >= 0; i--) {
            int x2 = x(i);
            int y2 = y(i);
            if (y1 != y2 && y1 > row != y2 > row) {
                int node = (32 * x1 + 32 * (x2 - x1) * (row - y1) / (y2 - y1) + 16) / 32;
                vm.heap.field(nodes, crossings++, node);
            } else if (row == Math.max(y1, y2)) {
                if (y1 == y2) {
                    canvas.line(left + x1, top + y1, left + x2, top + y2, colour);
                } else {
                    canvas.plot(left + (y1 < y2 ? x2 : x1), top + row, colour);
                }
            }
            x1 = x2;
            y1 = y2;
        }
        return crossings;
    }

    private void sort(int nodes, int crossings) {
        Heap heap = vm.heap;
        for (int i = 1; i < crossings; i++) {
            int node = heap.fieldInt(nodes, i);
            int at = i;
            for (; at > 0 && heap.fieldInt(nodes, at - 1) > node; at--) {
                heap.field(nodes, at, heap.fieldInt(nodes, at - 1));
            }
            heap.field(nodes, at, node);
        }
    }
}
