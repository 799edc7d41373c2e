package uk.sidebyside.needs;

import java.util.UUID;

public record SectionId(UUID value) {}
