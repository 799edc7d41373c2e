package uk.sidebyside.voice;

import java.util.UUID;

public record PlaybackId(UUID value) {}
