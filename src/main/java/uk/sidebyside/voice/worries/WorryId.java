package uk.sidebyside.voice.worries;

import java.util.UUID;

public record WorryId(UUID value) {}
