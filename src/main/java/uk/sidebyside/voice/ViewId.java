package uk.sidebyside.voice;

import java.util.UUID;

public record ViewId(UUID value) {}
