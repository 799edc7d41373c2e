package uk.sidebyside.voice;

import java.util.UUID;

public record AskId(UUID value) {}
