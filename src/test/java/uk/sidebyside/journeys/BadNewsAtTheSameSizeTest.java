package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.sidebyside.example.Example;

/** A delay and its reason are as large, as dark and as wide as a success, at a desk and on a phone. */
@York
class BadNewsAtTheSameSizeTest {
    @LocalServerPort
    int port;

    @Autowired
    Example example;

    private String address;

    @BeforeEach
    void theExampleIsComplete() throws Exception {
        example.told().get(60, TimeUnit.SECONDS);
        address = "http://localhost:" + port;
    }

    @Test
    void onThePageOfAnAction() {
        for (Someone visitor : List.of(Someone.atADesk(address), Someone.withAPhone(address))) {
            try (visitor) {
                Object success = look(visitor.opens("/plan/action/1.1")
                        .page()
                        .locator("#latest + p")
                        .first());
                visitor.opens("/plan/action/3.3");
                assertThat(look(visitor.page().locator(".sbs-reason").first())).isEqualTo(success);
                assertThat(look(visitor.page().locator("#history ~ .sbs-reason").last()))
                        .isEqualTo(success);
            }
        }
    }

    @Test
    void onThePlanWhereDelaysComeFirst() {
        for (Someone visitor : List.of(Someone.atADesk(address), Someone.withAPhone(address))) {
            try (visitor) {
                visitor.opens("/plan");
                Locator success = visitor.page()
                        .locator(".sbs-line__now")
                        .filter(new Locator.FilterOptions().setHasText("Embedded"))
                        .first();
                Locator reason = visitor.page().locator(".sbs-reason").first();
                assertThat(look(reason)).isEqualTo(look(success));
                assertThat(reason.boundingBox().y).isLessThan(success.boundingBox().y);
            }
        }
    }

    private static Object look(Locator text) {
        Object look = text.evaluate("""
                node => { const style = getComputedStyle(node);
                  return { size: style.fontSize, weight: style.fontWeight, colour: style.color, width: node.clientWidth } }
                """);
        assertThat((Map<?, ?>) look).hasSize(4);
        return look;
    }
}
