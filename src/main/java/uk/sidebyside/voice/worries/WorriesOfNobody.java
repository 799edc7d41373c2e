package uk.sidebyside.voice.worries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;

/**
 * That a worry waits which nobody may read, for those who can give the post of a safeguarding lead to somebody. They learn neither what
 * was said nor about whom: it is counted apart, in the program's own name.
 */
@Component
class WorriesOfNobody implements WaitingWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WorryStore worries;
    private final WorryReaders readers;
    private final TransactionTemplate apart;

    WorriesOfNobody(WorryStore worries, WorryReaders readers, PlatformTransactionManager transactions) {
        this.worries = worries;
        this.readers = readers;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    @Override
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        AreaId area = principal.inArea();
        List<WorryStore.Unread> unread = Principals.call(
                Principal.job(area, "whether a worry waits that nobody may read"),
                () -> Objects.requireNonNull(apart.execute(status -> worries.unread(area))));
        return unread.stream()
                .filter(one -> readers.of(area, one.child()).isEmpty())
                .map(WorryStore.Unread::toldAt)
                .min(Instant::compareTo)
                .map(WorriesOfNobody::item)
                .stream()
                .toList();
    }

    private static Item item(Instant first) {
        return new Item(
                "A worry about safety waits, and nobody may read it",
                "Nobody holds the post of a safeguarding lead, or whoever does is kept away from the child. Give such a post to"
                        + " somebody who may read it: it is in their list then.",
                "/admin/people",
                LocalDate.ofInstant(first, LONDON));
    }
}
