package uk.sidebyside.needs;

import java.util.UUID;

public record GroupActionId(UUID value) {}
