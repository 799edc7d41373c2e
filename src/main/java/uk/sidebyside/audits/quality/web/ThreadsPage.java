package uk.sidebyside.audits.quality.web;

import java.util.List;
import uk.sidebyside.audits.quality.ThreadSample;

public record ThreadsPage(List<ThreadSample> samples, boolean mayDraw) {}
