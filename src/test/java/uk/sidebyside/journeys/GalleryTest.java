package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every component that we have, as a browser draws it. */
class GalleryTest extends Journey {
    @ParameterizedTest
    @ValueSource(strings = {"", "/govuk", "/charts", "/form", "/form/errors", "/family", "/young"})
    void axeFindsNothing(String room) {
        try (Someone builder = Someone.withAPhone(address())) {
            builder.page().navigate("/gallery" + room);
            assertThat(Faults.foundByAxe(builder.page(), true)).isEmpty();
        }
    }
}
