package uk.sidebyside.audits.collected.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.audits.collected.AuditWords;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.SubmissionId;
import uk.sidebyside.audits.collected.Support;

/**
 * What was handed in, for the centre and for everybody with a post.
 *
 * @param unthanked what waits for thanks; empty for whoever does not thank
 * @param open support that nobody has asked after
 */
public record HandedInPage(
        List<Submission> all, Set<SubmissionId> unthanked, List<Support.Offer> open, boolean centre, LocalDate today) {

    public List<Submission> waiting() {
        return all.stream().filter(one -> unthanked.contains(one.id())).toList().reversed();
    }

    public List<Submission> current() {
        return all.stream().filter(one -> one.currentOn(today)).toList();
    }

    public List<Submission> earlier() {
        return all.stream().filter(one -> !one.currentOn(today)).toList();
    }

    public String headline() {
        if (all.isEmpty()) {
            return "No audit has been handed in yet.";
        }
        String handedIn = AuditWords.count(all.size(), "audit has", "audits have") + " been handed in.";
        return centre
                ? handedIn + " "
                        + (unthanked.isEmpty()
                                ? "All have been thanked for."
                                : AuditWords.count(unthanked.size(), "waits", "wait") + " for thanks.")
                : handedIn;
    }

    /** What an offer belongs to. */
    public String service(Support.Offer offer) {
        Map<SubmissionId, String> names = new HashMap<>();
        all.forEach(one -> names.put(one.id(), one.serviceName()));
        return names.getOrDefault(offer.submission(), "A service");
    }
}
