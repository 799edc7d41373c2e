package uk.sidebyside.voice.said;

import java.util.UUID;

public record AskId(UUID value) {}
