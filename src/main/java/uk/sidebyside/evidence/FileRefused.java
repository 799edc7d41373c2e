package uk.sidebyside.evidence;

import uk.sidebyside.shared.Finding;

/** A file that is not taken. Nothing of it was stored. */
public class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public FileRefused(Finding finding) {
        super(finding.key(), null, false, false);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }

    /** What to tell the person who chose the file: what happened and what to do. */
    public String words() {
        return EvidenceWords.of(finding);
    }
}
