package org.softboard.boards.geometry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something on the board that is only looked at. The order of a board's parts is the order in which they lie on one
/// another.
public sealed interface Part {

    String name();

    Side side();

    /// A part with a body.
    ///
    /// @param colour  where its kind leaves a choice, #RRGGBB
    /// @param marking the lines that are printed on it
    /// @param leads   leads on each side that has some, `pitch` apart
    record Component(
            String name,
            Kind kind,
            Box box,
            Side side,
            @Nullable String colour,
            List<String> marking,
            int leads,
            double pitch) implements Part {

        public enum Kind {
            RES,
            CAP,
            IND,
            DIODE,
            TANTALUM,
            QFP,
            QFN,
            DFN,
            SOIC,
            SOT,
            SOT223,
            USB,
            USBLIP,
            SD,
            CAN,
            CRYSTAL,
            MODULE,
            JST,
            HEADER,
            JUMPER,
            UFL,
            CHIPANT,
            SPEAKER,
            MIC,
            SOLDERJUMPER
        }
    }

    /// A printed antenna: a stroked SVG path.
    record Antenna(String name, Side side, String path, double stroke, String colour) implements Part {}

    /// The solder pads along the edges of a module.
    record Castellations(String name, Side side, List<Row> rows, String colour) implements Part {

        /// `count` pads of one size; the first one's centre, and the step to the next.
        public record Row(double x, double y, double dx, double dy, int count, double width, double height) {}
    }
}
