package org.softboard.gui.board;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.effect.BlendMode;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;
import javafx.util.Duration;
import org.softboard.boards.geometry.Led;
import org.softboard.boards.geometry.Silk;

/// The light of one LED: the lens in its colour with a near-white core, a halo on the board, a tint on what is near.
/// Nothing of it is drawn while the LED is dark.
final class LedLight extends Group {

    private static final Duration AFTERGLOW = Duration.millis(40);
    private static final double EYE = 0.45;
    private static final double DOT_PIXELS = 4.4;

    private final Led led;
    private final Node lens;
    private final Node core;
    private final Circle dot;
    private final Circle halo;
    private final Circle tint;
    private final DoubleProperty shown = new SimpleDoubleProperty(this, "shown", 0);
    private final Timeline fade = new Timeline();
    private double brightness;
    private double glow = 1;
    private boolean calm;
    private Detail detail = Detail.PLAIN;

    LedLight(Led led) {
        this.led = led;
        Color on = Color.web(led.on());
        double reach = Math.max(led.box().width(), led.box().height()) > 1.8 ? 2.8 : 2.1;
        this.tint = light(4, new Stop(0, Tone.clear(on, 0.09)), new Stop(1, Tone.clear(on, 0)));
        this.halo = light(reach, new Stop(0, Tone.clear(on, 0.9)), new Stop(0.2, Tone.clear(on, 0.72)),
                new Stop(0.4, Tone.clear(on, 0.38)), new Stop(0.65, Tone.clear(on, 0.14)),
                new Stop(1, Tone.clear(on, 0)));
        this.lens = lens(on);
        this.core = core(on);
        this.dot = new Circle(1, on);
        getTransforms().addAll(new Translate(led.box().x(), led.box().y()), new Rotate(led.box().turn()));
        getChildren().addAll(tint, halo, lens, core, dot);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        shown.addListener((_, _, _) -> paint());
        paint();
    }

    Led led() {
        return led;
    }

    /// Brightness 0 to 1, as the mean of the light since the last call.
    void show(double newBrightness) {
        if (newBrightness == brightness) {
            return;
        }
        boolean fades = newBrightness < brightness && !calm;
        brightness = newBrightness;
        fade.stop();
        if (fades) {
            fade.getKeyFrames().setAll(new KeyFrame(AFTERGLOW, new KeyValue(shown, newBrightness)));
            fade.play();
        } else {
            shown.set(newBrightness);
        }
        setAccessibleText(led.name() + (newBrightness > 0 ? ", lit" : ", dark"));
    }

    /// @param desk      what the halo falls on
    /// @param calmLight lens only, no fading
    void style(Desk desk, boolean calmLight) {
        glow = desk.glow();
        calm = calmLight;
        paint();
    }

    void scale(double pixelsPerMillimetre, Detail newDetail) {
        detail = newDetail;
        dot.setRadius(Math.max(0.6, DOT_PIXELS / 2 / pixelsPerMillimetre));
        paint();
    }

    private void paint() {
        double seen = Math.pow(Math.clamp(shown.get(), 0, 1), EYE);
        boolean lit = seen > 0;
        boolean near = detail.atLeast(Detail.FAR);
        set(lens, lit && near, seen);
        set(core, lit && near, seen * seen);
        set(dot, lit && !near, seen);
        set(halo, lit && near && !calm, Math.min(1, seen * glow));
        set(tint, lit && detail.atLeast(Detail.NEAR) && !calm, seen);
    }

    private static void set(Node node, boolean visible, double opacity) {
        node.setVisible(visible);
        node.setOpacity(opacity);
    }

    private Node lens(Color on) {
        if (led.lens() == Led.Lens.MICROPHONE) {
            return SilkDrawing.microphone(new Silk.Microphone(0, 0, led.box().width(), led.box().height(), led.on(),
                    led.side()), on);
        }
        Rectangle shape = LedDrawing.lens(led);
        shape.setFill(on);
        return shape;
    }

    private Node core(Color on) {
        Rectangle shape = LedDrawing.lens(led);
        Color white = Tone.mix(on, Color.WHITE, 0.86);
        shape.setFill(new RadialGradient(0, 0, 0.5, 0.5, 0.5, true, CycleMethod.NO_CYCLE, new Stop(0, white),
                new Stop(0.35, Tone.mix(on, Color.WHITE, 0.7)), new Stop(0.8, Tone.clear(on, 0.3)),
                new Stop(1, Tone.clear(on, 0))));
        shape.setOpacity(0);
        return led.lens() == Led.Lens.MICROPHONE ? new Group() : shape;
    }

    private static Circle light(double radius, Stop... stops) {
        Circle circle = new Circle(radius, new RadialGradient(0, 0, 0.5, 0.5, 0.5, true, CycleMethod.NO_CYCLE, stops));
        circle.setBlendMode(BlendMode.ADD);
        return circle;
    }
}
