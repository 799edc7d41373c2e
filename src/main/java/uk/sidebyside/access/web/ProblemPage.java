package uk.sidebyside.access.web;

import java.util.List;

/** What a page says that could not show what was asked for: what happened and what to do. */
public record ProblemPage(String heading, List<String> sentences) {

    public ProblemPage {
        sentences = List.copyOf(sentences);
    }
}
