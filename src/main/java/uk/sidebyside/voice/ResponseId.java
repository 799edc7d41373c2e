package uk.sidebyside.voice;

import java.util.UUID;

public record ResponseId(UUID value) {}
