package uk.sidebyside.needs;

import java.util.UUID;

public record ResourceId(UUID value) {}
