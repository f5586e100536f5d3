package org.softboard.interpreter.type;

/// An ellipse on a canvas, drawn from its quarter by the midpoint method in whole numbers (extmod/modframebuf.c).
///
/// @param quarters bits 0 to 3: which quarters, from the upper right one against the clock
record Ellipse(Canvas canvas, int centreX, int centreY, int colour, int quarters, boolean filled) {

    static final int ALL = 15;

    void draw(int radiusX, int radiusY) {
        if (radiusX == 0 && radiusY == 0) {
            if (quarters != 0) {
                canvas.plot(centreX, centreY, colour);
            }
            return;
        }
        flanks(radiusX, radiusY);
        caps(radiusX, radiusY);
    }

    /// Where a step down is more than one across.
    private void flanks(int radiusX, int radiusY) {
        int twoA = 2 * radiusX * radiusX;
        int twoB = 2 * radiusY * radiusY;
        int x = radiusX;
        int y = 0;
        int changeX = radiusY * radiusY * (1 - 2 * radiusX);
        int changeY = radiusX * radiusX;
        int error = 0;
        int stopX = twoB * radiusX;
        int stopY = 0;
        while (stopX >= stopY) {
            points(x, y);
            y++;
            stopY += twoA;
            error += changeY;
            changeY += twoA;
            if (2 * error + changeX > 0) {
                x--;
                stopX -= twoB;
                error += changeX;
                changeX += twoB;
            }
        }
    }

    /// Where a step across is more than one down.
    private void caps(int radiusX, int radiusY) {
        int twoA = 2 * radiusX * radiusX;
        int twoB = 2 * radiusY * radiusY;
        int x = 0;
        int y = radiusY;
        int changeX = radiusY * radiusY;
        int changeY = radiusX * radiusX * (1 - 2 * radiusY);
        int error = 0;
        int stopX = 0;
        int stopY = twoA * radiusY;
        while (stopX <= stopY) {
            points(x, y);
            x++;
            stopX += twoB;
            error += changeX;
            changeX += twoB;
            if (2 * error + changeY > 0) {
                y--;
                stopY -= twoA;
                error += changeY;
                changeY += twoA;
            }
        }
    }

    private void points(int x, int y) {
        canvas.heap().meter.attend();
        for (int quarter = 0; quarter < 4; quarter++) {
            if ((quarters >> quarter & 1) == 0) {
                continue;
            }
            boolean right = quarter == 0 || quarter == 3;
            int row = quarter < 2 ? centreY - y : centreY + y;
            if (filled) {
                canvas.fillRect(right ? centreX : centreX - x, row, x + 1, 1, colour);
            } else {
                canvas.plot(right ? centreX + x : centreX - x, row, colour);
            }
        }
    }
}
