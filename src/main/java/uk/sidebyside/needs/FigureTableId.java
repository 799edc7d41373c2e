package uk.sidebyside.needs;

import java.util.UUID;

public record FigureTableId(UUID value) {}
