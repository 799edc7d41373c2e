package uk.sidebyside.measures.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;

/** An area of a test's own, with a way into its ledger. */
record LedgerArea(ApplicationContext program, AreaId id) {

    static LedgerArea open(ApplicationContext program) {
        String slug = "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        AreaId id = Principals.call(Principal.operator(null, "test"), () -> program.getBean(Areas.class)
                .open(new Areas.OpenArea(
                        slug,
                        "Testwick",
                        "joint partnership",
                        new Area.Help("Line", "h@example.org", ""),
                        Set.of(slug + ".example")))
                .id());
        return new LedgerArea(program, id);
    }

    void record(FactSource source, List<Fact> before, List<Fact> after) {
        record(() -> program.getBean(FactLedger.class).record(id, source, before, after));
    }

    void record(Runnable work) {
        Principals.run(Principal.operator(id, "test"), () -> program.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> work.run()));
    }

    <T> T read(Supplier<T> question) {
        return Principals.call(Principal.visitor(id), question::get);
    }

    void fold() {
        Principals.run(Principal.operator(null, "test"), program.getBean(Folding.class)::fold);
    }
}
