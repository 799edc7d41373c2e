package uk.sidebyside.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.access.StandsFor.FAMILIES;
import static uk.sidebyside.access.StandsFor.OTHERS;
import static uk.sidebyside.access.StandsFor.SERVICES;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.StandsFor;
import uk.sidebyside.shared.Finding;

/** Who may hold a family seat, and what an area may make its own. */
class WhoIsWhoRulesTest {

    @Nested
    class ASeatOfFamilies {
        @Test
        void belongsToFamiliesOrToNobody() {
            assertThat(FamilySeat.toOpen(Role.FAMILY_SEAT, FAMILIES)).isEmpty();
            assertThat(FamilySeat.toOpen(Role.FAMILY_SEAT, null)).isEmpty();
            assertThat(FamilySeat.toOpen(Role.FAMILY_SEAT, SERVICES))
                    .extracting(Finding::field, Finding::key)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("organisation", "family.seat.of.another"));
            assertThat(FamilySeat.toOpen(Role.FAMILY_SEAT, OTHERS)).isNotEmpty();
        }

        @Test
        void isTheOnlySeatOfWhichThatIsAsked() {
            for (Role role : Role.values()) {
                if (role != Role.FAMILY_SEAT) {
                    assertThat(FamilySeat.toOpen(role, SERVICES))
                            .as(role.name())
                            .isEmpty();
                }
            }
        }

        @Test
        void isNotForWhoeverWorksForTheCouncilOrTheNhs() {
            assertThat(keys(Role.FAMILY_SEAT, FAMILIES, Role.ACTION_OWNER, SERVICES))
                    .containsExactly("family.seat.for.staff");
            assertThat(keys(Role.FAMILY_SEAT, null, Role.BOARD_MEMBER, SERVICES))
                    .containsExactly("family.seat.for.staff");
            assertThat(keys(Role.FAMILY_SEAT, FAMILIES, Role.BOARD_MEMBER, OTHERS))
                    .isEmpty();
            assertThat(keys(Role.FAMILY_SEAT, FAMILIES, Role.FAMILY_SEAT, FAMILIES))
                    .isEmpty();
            assertThat(keys(Role.FAMILY_SEAT, FAMILIES, Role.SCRUTINEER, null)).isEmpty();
        }

        @Test
        void thatWasOpenedForAnotherIsNotFilledEither() {
            assertThat(keys(Role.FAMILY_SEAT, SERVICES, Role.FAMILY_SEAT, FAMILIES))
                    .containsExactly("family.seat.of.another");
        }

        @Test
        void isLeftBeforeAPostOfTheCouncilOrTheNhsIsTaken() {
            assertThat(keys(Role.ACTION_OWNER, SERVICES, Role.FAMILY_SEAT, FAMILIES))
                    .containsExactly("staff.in.family.seat");
            assertThat(keys(Role.ACTION_OWNER, OTHERS, Role.FAMILY_SEAT, FAMILIES))
                    .isEmpty();
            assertThat(keys(Role.ACTION_OWNER, null, Role.FAMILY_SEAT, FAMILIES))
                    .isEmpty();
            assertThat(keys(Role.ACTION_OWNER, SERVICES, Role.BOARD_MEMBER, SERVICES))
                    .isEmpty();
        }

        private static List<String> keys(
                Role filled, @Nullable StandsFor owner, Role beside, @Nullable StandsFor besideOwner) {
            return FamilySeat.toFill(filled, owner, List.of(new FamilySeat.Held(beside, besideOwner))).stream()
                    .map(Finding::key)
                    .toList();
        }
    }

    @Nested
    class AColourOfTheHeader {
        /** Figures of WebAIM's contrast checker. */
        @ParameterizedTest
        @CsvSource({
            "#000000, 21.00",
            "#ffffff, 1.00",
            "#0f5257, 8.88",
            "#777777, 4.47",
            "#767676, 4.54",
            "#ff0000, 3.99"
        })
        void isMeasuredAgainstWhite(String hex, double contrast) {
            assertThat(HeaderColour.read(hex).orElseThrow().contrastWithWhite())
                    .isCloseTo(contrast, org.assertj.core.data.Offset.offset(0.02));
        }

        @Test
        void isTakenFromFourAndAHalfToOne() {
            assertThat(HeaderColour.read("#767676").orElseThrow().check()).isEmpty();
            assertThat(HeaderColour.read("#777777").orElseThrow().check())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.field()).isEqualTo("colour");
                        assertThat(finding.key()).isEqualTo("colour.too.light");
                        assertThat(finding.details()).hasToString("[#777777, 4.47]");
                    });
        }

        @Test
        void isReadHoweverItIsWritten() {
            assertThat(HeaderColour.read(" 0F5257 ")).contains(new HeaderColour("#0f5257"));
            assertThat(HeaderColour.read("#0F5257")).contains(new HeaderColour("#0f5257"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "teal", "#fff", "#0f52577", "#0f525g", "##0f525", "#000;}x{"})
        void isNothingElse(String typed) {
            assertThat(HeaderColour.read(typed)).isEmpty();
        }
    }

    @Nested
    class ALogo {
        private static final String DRAWING =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g fill='#123456'>%s</g></svg>";

        @Test
        void isAPngByWhatIsInIt() {
            assertThat(LogoFile.judge(png(300, 80)).mediaType()).isEqualTo("image/png");
            assertThat(LogoFile.judge(png(2000, 1)).findings()).isEmpty();
            assertThat(LogoFile.judge(png(1, 2000)).findings()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2001, 1", "1, 2001", "0, 1", "1, 0", "-1, 1"})
        void hasASizeThatBrowsersCanDraw(int width, int height) {
            assertThat(LogoFile.judge(png(width, height)).findings())
                    .extracting(Finding::key)
                    .containsExactly("logo.too.many.pixels");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<path d='M0 0h9'/>",
                    "<defs><linearGradient id='a'><stop offset='0'/></linearGradient></defs><rect fill='url(#a)'/>",
                    "<use href='#a'/>",
                    "<title>York</title>"
                })
        void isADrawingOfPartsThatDraw(String parts) {
            assertThat(judge(parts).findings()).isEmpty();
            assertThat(judge(parts).mediaType()).isEqualTo("image/svg+xml");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>1</script>",
                    "<a href='#x'/>",
                    "<foreignObject/>",
                    "<image href='#x'/>",
                    "<style>x{}</style>",
                    "<animate/>",
                    "<path onclick='x()'/>",
                    "<path ONLOAD='x()'/>",
                    "<use href='https://example.org/x.svg#a'/>",
                    "<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='data:image/svg+xml,x'/>",
                    "<rect fill='url(https://example.org/x)'/>",
                    "<rect fill='url( https://example.org/x)'/>",
                    "<rect style='fill:JavaScript:x'/>",
                    "<rect style='fill:\\75rl(x)'/>",
                    "<?xml-stylesheet href='x.css'?>",
                    "<script xmlns='http://www.w3.org/1999/xhtml'>1</script>",
                    "<g><g><script/></g></g>"
                })
        void hasNothingThatCouldRunOrFetch(String parts) {
            assertThat(judge(parts).findings()).extracting(Finding::key).containsExactly("logo.could.run");
            assertThat(judge(parts).mediaType()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
                    "<svg/>",
                    "<html xmlns='http://www.w3.org/2000/svg'/>",
                    "<svg xmlns='http://www.w3.org/2000/svg'>",
                    "GIF89a",
                    "\u0089PNG"
                })
        void isOfOneOfTheTwoKinds(String content) {
            assertThat(LogoFile.judge(content.getBytes(StandardCharsets.UTF_8)).findings())
                    .extracting(Finding::key)
                    .containsExactly("logo.of.no.kind");
        }

        @Test
        void isNeitherEmptyNorHeavy() {
            assertThat(LogoFile.judge(new byte[0]).findings())
                    .extracting(Finding::key)
                    .containsExactly("logo.empty");
            assertThat(LogoFile.judge(padded(LogoFile.BYTES_AT_MOST)).findings())
                    .isEmpty();
            assertThat(LogoFile.judge(padded(LogoFile.BYTES_AT_MOST + 1)).findings())
                    .extracting(Finding::key)
                    .containsExactly("logo.too.large");
        }

        private static LogoFile.Judged judge(String parts) {
            return LogoFile.judge(DRAWING.formatted(parts).getBytes(StandardCharsets.UTF_8));
        }

        private static byte[] png(int width, int height) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
            bytes.writeBytes(
                    ByteBuffer.allocate(13).putInt(width).putInt(height).array());
            return bytes.toByteArray();
        }

        private static byte[] padded(int length) {
            return java.util.Arrays.copyOf(png(9, 9), length);
        }
    }

    @Nested
    class ALinkToSomebodyWhoHelps {
        @Test
        void fillsInTheSubject() {
            assertThat(MailLink.to("joint.partnership@example.org", "Joint Partnership query"))
                    .isEqualTo("mailto:joint.partnership@example.org?subject=Joint%20Partnership%20query");
        }

        @Test
        void letsNoSignOfTheSubjectSpeak() {
            assertThat(MailLink.to("a&b@example.org", "A & B? 1+1 = 2 “é” \"<"))
                    .isEqualTo("mailto:a%26b@example.org?subject=A%20%26%20B%3F%201%2B1%20%3D%202%20"
                            + "%E2%80%9C%C3%A9%E2%80%9D%20%22%3C");
        }

        @Test
        void hasNoSubjectWhereThereIsNone() {
            assertThat(MailLink.to("a@example.org", " ")).isEqualTo("mailto:a@example.org");
        }

        @Test
        void callsTheFiguresAlone() {
            assertThat(MailLink.call("+44 (0)1632 960-101")).isEqualTo("tel:+4401632960101");
        }
    }
}
