package uk.sidebyside.notices;

import java.util.UUID;

public record ChangeId(UUID value) {}
