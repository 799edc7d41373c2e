package uk.sidebyside.pages.chart;

import java.util.List;

/**
 * A chart, drawn and framed.
 *
 * @param wide for a desk and for paper
 * @param narrow the same for a phone: fewer labels, the same figures
 * @param key what shapes and lines mean, above the chart; empty where labels beside the lines say it all
 * @param notes what has to be known to read it rightly, below it
 */
public record Chart(Frame frame, Picture wide, Picture narrow, List<KeyEntry> key, List<String> notes) {
    public Chart {
        key = List.copyOf(key);
        notes = List.copyOf(notes);
    }

    public record KeyEntry(Shape sample, String words) {}
}
