package uk.sidebyside.audits.quality;

import java.util.UUID;

public record ThreadSampleId(UUID value) {}
