package uk.sidebyside.needs;

import java.util.UUID;

public record NeedsFindingId(UUID value) {}
