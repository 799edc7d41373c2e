package uk.sidebyside.surveys;

import java.util.UUID;

public record FreeTextId(UUID value) {}
