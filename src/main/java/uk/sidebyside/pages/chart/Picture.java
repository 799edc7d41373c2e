package uk.sidebyside.pages.chart;

import java.util.List;

/** Shapes on a ground of a size, in the units of SVG's view box; drawn in their order. */
public record Picture(int width, int height, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }
}
