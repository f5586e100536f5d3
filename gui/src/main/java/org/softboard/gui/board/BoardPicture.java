package org.softboard.gui.board;

import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Box;
import org.softboard.boards.geometry.Led;
import org.softboard.boards.geometry.Pad;
import org.softboard.boards.geometry.PadShape;
import org.softboard.boards.geometry.Part;
import org.softboard.boards.geometry.Part.Component;
import org.softboard.boards.geometry.PushButton;
import org.softboard.boards.geometry.Side;

/// All of a board that does not change, drawn once for one side, desk and detail, in millimetres. Light comes from the
/// upper left everywhere.
final class BoardPicture extends Group {

    private final BoardGeometry board;
    private final Side side;
    private final Detail detail;

    BoardPicture(BoardGeometry board, Side side, Detail detail, Desk desk) {
        this.board = board;
        this.side = side;
        this.detail = detail;
        Plate plate = new Plate(board, side, detail, desk);
        SilkDrawing silk = new SilkDrawing(board, side, detail, plate.edge());
        getChildren().add(plate.draw());
        if (detail.atLeast(Detail.NEAR)) {
            getChildren().add(new Copper(board, side).draw());
        }
        getChildren().add(silk.drawFields());
        getChildren().add(plate.drawEdges());
        getChildren().add(silk.drawPrints(false));
        getChildren().add(new PadDrawing(board, side, detail, desk, plate.edge()).draw());
        getChildren().add(silk.drawPrints(true));
        parts();
        setMouseTransparent(true);
        setCacheHint(CacheHint.QUALITY);
    }

    Detail detail() {
        return detail;
    }

    private void parts() {
        for (Part part : board.parts()) {
            if (part.side() == side && (detail.atLeast(Detail.PLAIN) || isLarge(part))) {
                getChildren().add(draw(part));
            }
        }
        for (PushButton button : board.buttons()) {
            if (button.side() == side && detail.atLeast(Detail.FAR)) {
                getChildren().add(ButtonDrawing.body(button, detail));
            }
        }
        for (Led led : board.leds()) {
            if (led.side() == side && led.lens() == Led.Lens.CHIP) {
                getChildren().add(LedDrawing.body(led, detail));
            }
        }
        for (Pad pad : board.pads()) {
            if (side == Side.FRONT && pad.shape() instanceof PadShape.Socket socket && detail.atLeast(Detail.FAR)) {
                getChildren().add(socket(pad, socket));
            }
        }
    }

    private static boolean isLarge(Part part) {
        return !(part instanceof Component component) || component.box().width() * component.box().height() > 8;
    }

    private Node draw(Part part) {
        return switch (part) {
            case Part.Antenna antenna -> ModuleDrawing.antenna(antenna, detail);
            case Part.Castellations castellations -> ModuleDrawing.castellations(castellations, detail);
            case Component component -> draw(component);
        };
    }

    private Node draw(Component part) {
        Sketch sketch = new Sketch(part.box(), detail);
        SmallPartDrawing small = new SmallPartDrawing(sketch, part);
        ChipDrawing chip = new ChipDrawing(sketch, part);
        ConnectorDrawing connector = new ConnectorDrawing(sketch, part);
        ModuleDrawing module = new ModuleDrawing(sketch, part);
        switch (part.kind()) {
            case RES -> small.resistor();
            case CAP -> small.capacitor();
            case IND -> small.inductor();
            case DIODE -> small.diode();
            case TANTALUM -> small.tantalum();
            case CRYSTAL -> small.crystal();
            case MIC -> small.microphone();
            case QFP -> chip.quadFlat();
            case QFN -> chip.noLeads(true);
            case DFN -> chip.noLeads(false);
            case SOIC -> chip.smallOutline();
            case SOT -> chip.transistor();
            case SOT223 -> chip.regulator();
            case USB -> connector.usb();
            case USBLIP -> connector.usbLip();
            case SD -> connector.card();
            case JST -> connector.battery();
            case HEADER -> connector.strip();
            case JUMPER -> connector.pins();
            case UFL -> connector.coaxial();
            case MODULE -> module.board();
            case CAN -> module.can();
            case CHIPANT -> module.ceramicAntenna();
            case SPEAKER -> module.speaker();
            case SOLDERJUMPER -> module.solderJumper(Color.web(board.colours().silk()),
                    Color.web(board.colours().pad()));
        }
        return sketch.group();
    }

    /// A hole of a female header: dark, with a spring in it.
    private Node socket(Pad pad, PadShape.Socket socket) {
        double width = socket.width();
        Sketch sketch = new Sketch(new Box(pad.x(), pad.y(), width, width, 0), detail);
        if (detail.atLeast(Detail.PLAIN)) {
            sketch.rectangle(0, 0, width + 0.34, width + 0.34, 0.05,
                    sketch.lamp.across(Tone.black(0.5), Tone.white(0.1)));
        }
        sketch.rectangle(0, 0, width, width, 0.04, Color.web("#040404"));
        sketch.rectangle(-width * 0.32, 0, width * 0.22, width * 0.86, 0.03,
                sketch.lamp.across(Color.web("#B89A4C"), Color.web("#5C4A1C")));
        sketch.rectangle(width * 0.36, 0, width * 0.14, width * 0.86, 0.03, Color.web("#4A3C18"));
        return sketch.group();
    }
}
