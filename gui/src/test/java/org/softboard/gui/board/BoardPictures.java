package org.softboard.gui.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Led;
import org.softboard.boards.geometry.Side;

/// Writes pictures of boards for people to look at. Arguments: a folder, boards separated by commas, scales in pixels per
/// millimetre, `light` or `dark`, and `on` or `off` for the LEDs; `2x` doubles the pixels as a display of 200 % does, and
/// a last argument `x,y,w,h` (millimetres) cuts a piece out.
public final class BoardPictures extends Application {

    /// For JavaFX.
    public BoardPictures() {}

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        for (String id : arguments.get(1).split(",")) {
            for (String scale : arguments.get(2).split(",")) {
                boolean back = id.endsWith(":back");
                picture(arguments, id.replace(":back", ""), Integer.parseInt(scale), back ? Side.BACK : Side.FRONT);
            }
        }
        Platform.exit();
    }

    private static void picture(List<String> arguments, String id, int scale, Side side) throws IOException {
        BoardGeometry geometry = BoardGeometry.named(id);
        BoardView view = new BoardView(geometry);
        view.setDesk(Desk.valueOf(arguments.get(3).toUpperCase(Locale.ROOT)));
        view.setCalm(true);
        view.setSide(side);
        Map<String, Double> leds = new HashMap<>();
        for (Led led : geometry.leds()) {
            leds.put(led.name(), arguments.get(4).equals("on") ? 1.0 : 0.0);
        }
        double[] content = view.contentSize();
        boolean cut = arguments.getLast().contains(",");
        double width = (cut ? cut(arguments)[2] : content[0]) * scale;
        double height = (cut ? cut(arguments)[3] : content[1]) * scale;
        new Scene(view, width, height);
        view.resize(width, height);
        view.layout();
        if (cut) {
            view.showPart(cut(arguments)[0], cut(arguments)[1], scale);
        }
        view.setCalm(false);
        view.show(new BoardLook(leds, Set.of(), Map.of()));
        SnapshotParameters parameters = new SnapshotParameters();
        if (arguments.contains("2x")) {
            parameters.setTransform(new Scale(2, 2));
        }
        WritableImage image = view.snapshot(parameters, null);
        Path file = Path.of(arguments.get(0), id + (side == Side.BACK ? "-back-" : "-") + scale + '-' + arguments.get(3)
                + '-' + arguments.get(4) + (cut ? "-cut" : "") + ".png");
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(image, file);
        System.out.println(file + " " + (int) image.getWidth() + "x" + (int) image.getHeight());
    }

    private static double[] cut(List<String> arguments) {
        String[] parts = arguments.getLast().split(",");
        return new double[]{Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]),
            Double.parseDouble(parts[3])};
    }

    /// PNG, as RFC 2083 has it: true colour, eight bits, no filter.
    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] pixels = new byte[width * height * 4];
        image.getPixelReader().getPixels(0, 0, width, height, WritablePixelFormat.getByteBgraInstance(), pixels, 0,
                width * 4);
        var rows = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(rows)) {
            byte[] row = new byte[width * 3 + 1];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int at = (y * width + x) * 4;
                    row[x * 3 + 1] = pixels[at + 2];
                    row[x * 3 + 2] = pixels[at + 1];
                    row[x * 3 + 3] = pixels[at];
                }
                deflater.write(row);
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2)
                    .array());
            chunk(out, "IDAT", rows.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, data.length + 4);
        out.write(chunk.putInt((int) crc.getValue()).array());
    }

    public static void main(String[] arguments) {
        launch(arguments);
    }
}
