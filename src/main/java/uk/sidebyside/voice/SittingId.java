package uk.sidebyside.voice;

import java.util.UUID;

public record SittingId(UUID value) {}
