package uk.sidebyside.voice;

import java.util.UUID;

public record WorryId(UUID value) {}
