package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.sen2.format.FileRefused;

class AheadTest {
    private static final Principal SOMEBODY = Principal.operator(null, "test");

    private interface Asked {
        void run() throws Exception;
    }

    private static void asked(Asked work) throws Exception {
        Principals.call(SOMEBODY, () -> {
            work.run();
            return true;
        });
    }

    @Test
    void allIsHandedOnInItsOrderAndInTheSameName() throws Exception {
        List<Integer> taken = new ArrayList<>();
        List<Principal> by = new ArrayList<>();
        asked(() -> {
            try (var ahead = new Ahead<Integer>("ahead", to -> {
                by.add(Principals.current());
                for (int n = 0; n < 10; n++) {
                    to.put(n);
                }
            })) {
                for (Integer n = ahead.next(); n != null; n = ahead.next()) {
                    taken.add(n);
                }
            }
        });
        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(by).containsExactly(SOMEBODY);
    }

    @Test
    void twoPiecesWaitAndNoMore() throws Exception {
        var made = new AtomicInteger();
        var third = new CountDownLatch(3);
        asked(() -> {
            try (var ahead = new Ahead<Integer>("ahead", to -> {
                for (int n = 0; n < 10; n++) {
                    made.incrementAndGet();
                    third.countDown();
                    to.put(n);
                }
            })) {
                assertThat(third.await(1, TimeUnit.MINUTES)).isTrue();
                // The third is made and finds no place until one is taken.
                assertThat(made.get()).isEqualTo(3);
                assertThat(ahead.next()).isZero();
            }
        });
    }

    @Test
    void whatWentWrongIsLearnedAfterWhatWentWell() throws Exception {
        asked(() -> {
            try (var ahead = new Ahead<Integer>("ahead", to -> {
                to.put(1);
                throw new FileRefused("It breaks off.", "Choose another.");
            })) {
                assertThat(ahead.next()).isEqualTo(1);
                assertThatThrownBy(ahead::next).isInstanceOf(FileRefused.class).hasMessage("It breaks off.");
            }
            try (var ahead = new Ahead<Integer>("ahead", to -> {
                throw new IllegalArgumentException("A fault of ours");
            })) {
                assertThatThrownBy(ahead::next).hasRootCauseMessage("A fault of ours");
            }
        });
    }

    @Test
    void whoeverStopsTakingEndsTheWork() throws Exception {
        var ended = new AtomicInteger();
        asked(() -> {
            try (var ahead = new Ahead<Integer>("ahead", to -> {
                try {
                    while (true) {
                        to.put(1);
                    }
                } finally {
                    ended.incrementAndGet();
                }
            })) {
                assertThat(ahead.next()).isEqualTo(1);
            }
        });
        assertThat(ended.get()).isEqualTo(1);
    }

    @Test
    void piecesAreReadAsTheyWereWrittenAndKept() throws Exception {
        String text = "Persons of a return, one after the other. ".repeat(9_000);
        var kept = new ByteArrayOutputStream();
        asked(() -> {
            try (var written = new Ahead<byte[]>("ahead", to -> {
                try (OutputStream out = Pieces.to(to)) {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                    out.write('.');
                }
            })) {
                var read = new Pieces(written, kept);
                assertThat(read.read()).isEqualTo('P');
                assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(text.substring(1) + '.');
            }
        });
        assertThat(kept.toString(StandardCharsets.UTF_8)).isEqualTo(text + '.');
    }

    @Test
    void whereWritingFailsReadingFails() throws Exception {
        asked(() -> {
            try (var written = new Ahead<byte[]>("ahead", to -> {
                throw new IOException("No room");
            })) {
                assertThatThrownBy(() -> new Pieces(written, OutputStream.nullOutputStream()).read())
                        .isInstanceOf(IOException.class)
                        .hasMessage("No room");
            }
        });
    }
}
