package uk.sidebyside.example;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.StillLoading;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.AreaId;

/**
 * Loads the example that the program was started with. People and promises come first, in one transaction, before the
 * program says that it can serve: whoever opens the first page sees the plan. The rest follows in chapters while people
 * may look already. A start after a kill finds out which chapters are there and goes on with the others.
 */
@Component
@OnlyWithAnExample
public class Example implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Example.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sheet sheet;
    private final StoryClock clock;
    private final TransactionTemplate transaction;
    private final ExamplePeople people;
    private final ExampleFrame frame;
    private final ExampleRest rest;
    private final Reminders reminders;
    private final StillLoading loading;
    private final CompletableFuture<Void> told = new CompletableFuture<>();
    private final ReentrantLock opening = new ReentrantLock();
    private volatile boolean stopping;
    private volatile @Nullable Thread teller;

    Example(
            @Value("${sidebyside.example}") String folder,
            StoryClock clock,
            TransactionTemplate transaction,
            ExamplePeople people,
            ExampleFrame frame,
            ExampleRest rest,
            Reminders reminders,
            StillLoading loading) {
        this.sheet = new Sheet(folder, clock.today());
        this.clock = clock;
        this.transaction = transaction;
        this.people = people;
        this.frame = frame;
        this.rest = rest;
        this.reminders = reminders;
        this.loading = loading;
    }

    /** Done when the whole example is there; fails with what stopped it. */
    public CompletableFuture<Void> told() {
        return told;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Principals.run(Principal.operator(null, "example"), () -> {
            if (area().isEmpty()) {
                LOG.info("Loading the example \"{}\": its people and what they promised", sheet.folder());
                openUnlessStopped();
                loading.say(
                        "This example is still being loaded. The plan is here, and what happened since then follows.");
            }
        });
    }

    private void openUnlessStopped() {
        opening.lock();
        try {
            if (stopping) {
                return;
            }
            AreaId opened = transaction.execute(status -> open());
            LOG.info("The plan is there (area {}). What happened since follows.", opened.value());
        } catch (RuntimeException e) {
            if (!stopping) {
                throw e;
            }
            LOG.info("Stopped while the plan was loading. The next start begins with it anew.");
        } finally {
            opening.unlock();
        }
    }

    private Optional<Area> area() {
        return people.find(sheet);
    }

    private AreaId open() {
        var submitted = sheet.only("area.csv").day("submitted_on");
        List<AreaId> opened = new ArrayList<>();
        clock.on(submitted, () -> {
            AreaId area = people.openArea(sheet).id();
            people.load(area, sheet);
            frame.load(area, sheet, people.cast(area, sheet));
            opened.add(area);
        });
        return opened.getFirst();
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellTheRest() {
        if (stopping) {
            return;
        }
        teller = Thread.ofPlatform().name("example").daemon().start(this::tell);
    }

    /** Lets the plan or the chapter in hand come to its end before the database goes; a long one is told anew at the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping = true;
        if (opening.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            opening.unlock();
        }
        Thread telling = teller;
        if (telling != null) {
            telling.join(PATIENCE);
        }
    }

    private void tell() {
        try {
            AreaId area = Principals.call(Principal.operator(null, "example"), this::area)
                    .orElseThrow()
                    .id();
            Principals.run(Principal.operator(area, "example"), () -> tell(area));
            if (stopping) {
                told.cancel(false);
            } else {
                told.complete(null);
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("The example could not be told to its end. The next start goes on from here.", e);
            }
            loading.say("This example could not be loaded to its end. The next start goes on from here.");
            told.completeExceptionally(e);
        }
    }

    /** The story is of the past: it writes to nobody, and reminds of what is still to come alone. */
    private void tell(Story story, Chapter chapter) {
        Outbox.ofThePast(() -> chapter.tell().accept(story));
        reminders.cancelBefore(story.area(), clock.today());
    }

    private void tell(AreaId area) {
        long begun = System.nanoTime();
        Story story = new Story(area, sheet, people.cast(area, sheet), clock);
        List<Chapter> chapters = rest.chapters(sheet);
        int now = 0;
        boolean any = false;
        for (Chapter chapter : chapters) {
            now++;
            if (!stopping && !chapter.told().test(story)) {
                loading.say("This example is still being loaded: part %d of %d. What you see is not all of it yet."
                        .formatted(now, chapters.size()));
                transaction.executeWithoutResult(status -> tell(story, chapter));
                LOG.info("Example, {} of {}: {}", now, chapters.size(), chapter.title());
                any = true;
            }
        }
        if (!stopping) {
            loading.done();
            LOG.info(ExampleAccounts.list(sheet));
        }
        if (any && !stopping) {
            long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            LOG.info("The example is complete, {} ms after the first page", took);
        }
    }
}
