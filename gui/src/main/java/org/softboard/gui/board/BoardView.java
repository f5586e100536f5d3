package org.softboard.gui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.geometry.Led;
import org.softboard.boards.geometry.Outline;
import org.softboard.boards.geometry.PushButton;
import org.softboard.boards.geometry.Side;

/// A board on the desk. Draws what a [BoardGeometry] describes and shows what a [BoardLook] says; tells which buttons
/// are pressed. Everything is in millimetres under one scale; what does not change is one cached picture, and a view
/// whose board does nothing costs nothing.
public final class BoardView extends Region {

    private static final double MARGIN = 3.2;
    private static final double LARGEST_CACHE = 4096;
    private static final Duration SETTLING = Duration.millis(150);
    private static final Duration CROSS_FADE = Duration.millis(120);

    private final BoardGeometry geometry;
    private final Viewport viewport;
    private final Rectangle surface = new Rectangle();
    private final Group pictures = new Group();
    private final Group caps = new Group();
    private final Group lights = new Group();
    private final Group board = new Group(pictures, caps, lights);
    private final Translate place = new Translate();
    private final Scale scale = new Scale();
    private final PadOverlay pads;
    private final PauseTransition settling = new PauseTransition(SETTLING);
    private final List<LedLight> ledLights = new ArrayList<>();
    private final List<ButtonCap> buttonCaps = new ArrayList<>();
    private Consumer<String> press = _ -> {
    };
    private Consumer<String> release = _ -> {
    };
    private BoardLook look = BoardLook.DARK;
    private Desk desk = Desk.LIGHT;
    private Side side = Side.FRONT;
    private boolean calm;
    private @Nullable BoardPicture picture;

    public BoardView(BoardGeometry geometry) {
        this.geometry = geometry;
        this.viewport = new Viewport(content(geometry.outline()));
        this.pads = new PadOverlay(geometry, viewport, this::reveal);
        board.getTransforms().addAll(place, scale);
        getChildren().addAll(surface, board, pads);
        getChildren().forEach(node -> node.setManaged(false));   // light and levels ask for no layout
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setAccessibleText(geometry.name());
        settling.setOnFinished(_ -> settle());
        new BoardGestures(this, viewport, pads, this::moved);
        live();
        restyle();
    }

    /// What fitting shows: the board, its ears, and what sticks out.
    private static Bounds content(Outline outline) {
        double left = outline.ears().stream().mapToDouble(ear -> ear.x() - ear.radius()).min().orElse(0);
        double right = outline.ears().stream().mapToDouble(ear -> ear.x() + ear.radius()).max()
                .orElse(outline.width());
        double x = Math.min(0, left);
        return new BoundingBox(x - MARGIN, -MARGIN, Math.max(outline.width(), right) - x + 2 * MARGIN,
                outline.height() + 2 * MARGIN);
    }

    public BoardGeometry geometry() {
        return geometry;
    }

    /// Shows how the board looks now. Only what differs from before is drawn again.
    public void show(BoardLook newLook) {
        if (newLook.equals(look)) {
            return;
        }
        look = newLook;
        showLook();
    }

    public BoardLook look() {
        return look;
    }

    /// Who is told the name of a button that goes down.
    public void onPress(Consumer<String> listener) {
        press = listener;
    }

    public void onRelease(Consumer<String> listener) {
        release = listener;
    }

    public void setDesk(Desk newDesk) {
        desk = newDesk;
        restyle();
    }

    public Desk desk() {
        return desk;
    }

    /// Calm: lights without halos, nothing fades or moves.
    public void setCalm(boolean isCalm) {
        calm = isCalm;
        restyle();
    }

    public boolean isCalm() {
        return calm;
    }

    /// Turns the board over.
    public void setSide(Side newSide) {
        side = newSide;
        live();
        restyle();
    }

    public Side side() {
        return side;
    }

    /// The scale, in pixels per millimetre.
    public double scale() {
        return viewport.scale();
    }

    /// Zooms by a factor about the middle of the view.
    public void zoom(double factor) {
        viewport.zoomInMiddle(factor);
        moved();
    }

    /// Shows the whole board, and goes on doing so when the view changes its size.
    public void fit() {
        viewport.fit();
        moved();
    }

    /// Width and height of what fitting shows, in millimetres.
    double[] contentSize() {
        return viewport.contentSize();
    }

    /// Brings a place, in millimetres, to the upper left corner at a scale.
    void showPart(double x, double y, double pixelsPerMillimetre) {
        viewport.show(x, y, pixelsPerMillimetre);
        moved();
        settle();
    }

    @Override
    protected void layoutChildren() {
        surface.setWidth(getWidth());
        surface.setHeight(getHeight());
        pads.resizeRelocate(0, 0, getWidth(), getHeight());
        viewport.resize(getWidth(), getHeight());
        moved();
        if (picture == null && getWidth() > 0) {
            settle();
        }
    }

    private void reveal(double x, double y) {
        viewport.reveal(x, y);
        moved();
    }

    /// The scale or the place has changed. The picture is stretched now, and drawn anew when nothing moves any more.
    private void moved() {
        double snap = 1 / outputScale();
        place.setX(Math.round(viewport.x() / snap) * snap);
        place.setY(Math.round(viewport.y() / snap) * snap);
        pads.place();
        if (scale.getX() == viewport.scale()) {
            return;
        }
        scale.setX(viewport.scale());
        scale.setY(viewport.scale());
        buttonCaps.forEach(cap -> cap.scale(viewport.scale()));
        ledLights.forEach(light -> light.scale(viewport.scale(), detail()));
        if (picture != null) {
            picture.setCacheHint(CacheHint.SCALE);
            settling.playFromStart();
        }
    }

    private void settle() {
        Detail due = Detail.at(viewport.scale(), picture == null ? null : picture.detail());
        if (picture == null || picture.detail() != due) {
            draw(due);
        }
        ledLights.forEach(light -> light.scale(viewport.scale(), due));
        if (picture != null) {
            Bounds bounds = picture.getBoundsInLocal();
            double longest = Math.max(bounds.getWidth(), bounds.getHeight()) * viewport.scale() * outputScale();
            picture.setCache(longest <= LARGEST_CACHE);
            picture.setCacheHint(CacheHint.QUALITY);
        }
    }

    private Detail detail() {
        return picture == null ? Detail.at(viewport.scale(), null) : picture.detail();
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    }

    /// A new picture fades in over the old one.
    private void draw(Detail detail) {
        BoardPicture before = picture;
        BoardPicture now = new BoardPicture(geometry, side, detail, desk);
        picture = now;
        pictures.getChildren().removeIf(node -> node != before);
        pictures.getChildren().add(now);
        if (before == null || calm) {
            pictures.getChildren().setAll(now);
            return;
        }
        FadeTransition fade = new FadeTransition(CROSS_FADE, now);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setOnFinished(_ -> pictures.getChildren().remove(before));
        fade.play();
    }

    /// Makes the parts that move and shine on the side that is up.
    private void live() {
        ledLights.clear();
        buttonCaps.clear();
        for (Led led : geometry.leds()) {
            if (led.side() == side) {
                ledLights.add(new LedLight(led));
            }
        }
        for (PushButton button : geometry.buttons()) {
            if (button.side() == side) {
                buttonCaps.add(new ButtonCap(button, name -> press.accept(name), name -> release.accept(name)));
            }
        }
        lights.getChildren().setAll(ledLights);
        caps.getChildren().setAll(buttonCaps);
        buttonCaps.forEach(cap -> cap.scale(viewport.scale()));
        pads.turnOver(side == Side.BACK);
        showLook();
    }

    private void restyle() {
        surface.setFill(desk.surface());
        pads.style(desk);
        ledLights.forEach(light -> light.style(desk, calm));
        buttonCaps.forEach(cap -> cap.style(desk, calm));
        if (picture != null) {
            draw(picture.detail());
            settle();
        }
    }

    private void showLook() {
        for (LedLight light : ledLights) {
            light.show(look.brightness(light.led().name()));
        }
        for (ButtonCap cap : buttonCaps) {
            cap.show(look.pressed().contains(cap.name()));
        }
        pads.show(look);
    }
}
