package uk.sidebyside.access;

import java.util.UUID;

public record SeatId(UUID value) {}
