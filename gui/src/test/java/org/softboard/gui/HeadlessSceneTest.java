package org.softboard.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The platform under all tests of windows: JavaFX without a display.
@ExtendWith(ApplicationExtension.class)
class HeadlessSceneTest {

    private final Pane pane = new Pane(new Rectangle(40, 30, Color.CRIMSON));

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(pane, 40, 30));
        stage.show();
    }

    @Test
    void whatIsDrawnHasItsColour() {
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(5000, () -> pane.snapshot(null, null));

        assertEquals(Color.CRIMSON, picture.getPixelReader().getColor(20, 15));
    }
}
