package uk.sidebyside.voice.said;

import java.util.UUID;

public record OccasionId(UUID value) {}
