package uk.sidebyside.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.EmailAddress;
import uk.sidebyside.shared.Finding;

/** Whom to ask about what. Everybody reads it, an administrator changes it. */
@Service
public class HelpContacts {
    private static final String SOURCE = "York's strategy, contacts: state the topic in the subject box; R029";

    private final HelpContactStore store;

    HelpContacts(HelpContactStore store) {
        this.store = store;
    }

    /** By topic. */
    @Transactional(readOnly = true)
    public List<HelpContact> inArea(AreaId area) {
        return store.inArea(area);
    }

    /**
     * Adds a contact, or changes the one of its id: a form that is sent again stores the same.
     *
     * @throws SettingRefused where something is missing, or another contact has the topic or the pages
     */
    @Transactional
    public void save(AreaId area, HelpContact contact) {
        SettingRefused.unless(check(contact, store.inArea(area)));
        store.save(area, contact);
    }

    @Transactional
    public void remove(AreaId area, UUID id) {
        if (!store.delete(area, id)) {
            throw new NotFound();
        }
    }

    private static List<Finding> check(HelpContact contact, List<HelpContact> all) {
        List<Finding> findings = new ArrayList<>();
        needs(findings, contact.topic(), 80, "topic", "help.needs.topic");
        needs(findings, contact.name(), 120, "name", "help.needs.name");
        needs(findings, contact.subject(), 120, "subject", "help.needs.subject");
        if (!EmailAddress.plausible(contact.email())) {
            findings.add(Finding.of("email", "help.needs.email", SOURCE));
        }
        if (!contact.phone().matches("[0-9+() ]{0,40}")) {
            findings.add(Finding.of("phone", "help.phone.figures", SOURCE));
        }
        for (HelpContact other : all) {
            if (other.id().equals(contact.id())) {
                continue;
            }
            if (other.topic().equalsIgnoreCase(contact.topic())) {
                findings.add(Finding.of("topic", "help.topic.taken", SOURCE));
            }
            if (contact.shownOn() != null && other.shownOn() == contact.shownOn()) {
                findings.add(Finding.of("shownOn", "help.pages.taken", SOURCE, other.topic()));
            }
        }
        return findings;
    }

    private static void needs(List<Finding> findings, String text, int atMost, String field, String key) {
        if (text.isBlank() || text.length() > atMost) {
            findings.add(Finding.of(field, key, SOURCE, atMost));
        }
    }
}
