package uk.sidebyside.thread;

import java.util.UUID;

public record LinkId(UUID value) {}
