package uk.sidebyside.evidence;

import uk.sidebyside.shared.Ref;

/** A room in which somebody's words may stand besides, though they agreed to be quoted until a day. */
public interface QuoteEnded {

    /** The day is over. In the transaction that deletes the quote, by whoever forgets at night. */
    void ended(EvidenceId quote, Ref about, String words);
}
