package uk.sidebyside.needs;

import java.util.UUID;

public record GroupId(UUID value) {}
