package uk.sidebyside.partnership.tools;

import java.util.UUID;

/** Names a tool for every day. */
public record ToolId(UUID value) {}
