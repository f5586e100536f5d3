package org.softboard.gui.editor;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/// Colours the lines of a code area that can be seen, and a few around them: what an edit or a scroll costs does not
/// depend on how long the text is.
final class Highlighter {

    /// Lines beyond the visible ones that are coloured too, so that scrolling shows no bare text.
    private static final int AROUND = 60;

    /// Longer lines stay plain.
    private static final int LONGEST = 4000;

    private static final int MATCHED = 32;
    private static final int FOUND = 64;

    private static final List<String> CLASSES = Stream.of(PythonScanner.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    private final CodeArea area;
    private final LineStates states = new LineStates();
    private @Nullable BracketPair pair;
    private @Nullable Pattern sought;
    private boolean scheduled;

    Highlighter(CodeArea area) {
        this.area = area;
        area.plainTextChanges().subscribe(this::edited);
        area.viewportDirtyEvents().subscribe(_ -> schedule());
        area.caretPositionProperty().addListener((_, _, _) -> schedule());
    }

    /// Marks what the pattern finds, null for nothing.
    void seek(@Nullable Pattern pattern) {
        sought = pattern;
        schedule();
    }

    private void edited(PlainTextChange change) {
        int line = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        states.edited(line, newlines(change.getRemoved()), newlines(change.getInserted()), this::line);
        schedule();
    }

    private static int newlines(String text) {
        int count = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }

    private String line(int index) {
        return area.getParagraph(index).getText();
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            Platform.runLater(this::colour);
        }
    }

    private void colour() {
        scheduled = false;
        int lines = area.getParagraphs().size();
        var caret = new BracketPair.Place(area.getCurrentParagraph(), area.getCaretColumn());
        pair = BracketPair.at(caret, lines, this::line, states);
        boolean shown = !area.getVisibleParagraphs().isEmpty();
        int first = shown ? area.firstVisibleParToAllParIndex() : 0;
        int last = shown ? area.lastVisibleParToAllParIndex() : 0;
        for (int i = Math.max(0, first - AROUND); i < Math.min(lines, last + AROUND); i++) {
            colour(i);
        }
    }

    private void colour(int index) {
        String text = line(index);
        if (text.isEmpty()) {
            return;
        }
        StyleSpans<Collection<String>> spans = spans(index, text);
        if (!spans.equals(area.getStyleSpans(index))) {
            area.setStyleSpans(index, 0, spans);
        }
    }

    private StyleSpans<Collection<String>> spans(int index, String text) {
        byte[] looks = new byte[text.length()];
        if (text.length() <= LONGEST) {
            new PythonScanner((kind, start, end) -> Arrays.fill(looks, start, end, (byte) (kind.ordinal() + 1)))
                    .scan(text, states.at(index));
            overlay(index, text, looks);
        }
        var builder = new StyleSpansBuilder<Collection<String>>();
        int start = 0;
        for (int i = 1; i <= looks.length; i++) {
            if (i == looks.length || looks[i] != looks[start]) {
                builder.add(classes(looks[start]), i - start);
                start = i;
            }
        }
        return builder.create();
    }

    private void overlay(int index, String text, byte[] looks) {
        if (pair != null) {
            for (BracketPair.Place place : List.of(pair.first(), pair.second())) {
                if (place.line() == index && place.column() < looks.length) {
                    looks[place.column()] |= MATCHED;
                }
            }
        }
        if (sought != null) {
            Matcher matcher = sought.matcher(text);
            while (matcher.find()) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    looks[i] |= FOUND;
                }
            }
        }
    }

    private static List<String> classes(byte look) {
        int kind = look & MATCHED - 1;
        return Stream.of(kind == 0 ? "" : CLASSES.get(kind - 1), (look & MATCHED) != 0 ? "matched" : "",
                (look & FOUND) != 0 ? "found" : "").filter(name -> !name.isEmpty()).toList();
    }
}
