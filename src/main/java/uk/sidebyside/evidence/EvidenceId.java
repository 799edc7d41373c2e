package uk.sidebyside.evidence;

import java.util.UUID;

public record EvidenceId(UUID value) {}
