package uk.sidebyside.assessments.sen2.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPersonsTest {

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026})
    void whatIsWrittenIsReadAgain(int year) throws Exception {
        List<String> read = read(bytes(ReturnSchemaTest.written(year)));
        var generated = new GeneratedReturn(6, year, 60, "816");

        assertThat(read).hasSize(60);
        for (int n = 0; n < 60; n++) {
            assertThat(read.get(n)).isEqualTo(generated.person(n).toString());
        }
    }

    @Test
    void theHeaderSaysWhoseReturnItIs() throws Exception {
        try (XmlPersons xml = open(bytes(ReturnSchemaTest.written(2026)))) {
            assertThat(xml.header().la()).isEqualTo("816");
            assertThat(xml.header().year()).isEqualTo(2026);
            assertThat(xml.header().census()).isEqualTo(LocalDate.of(2026, 1, 15));
            assertThat(xml.header().serial()).isEqualTo(7);
            assertThat(xml.header().dsco()).isEqualTo("R");
        }
    }

    @Test
    void theCensusIsOnTheThirdThursdayOfJanuary() {
        assertThat(Header.censusOf(2026)).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(Header.censusOf(2027)).isEqualTo(LocalDate.of(2027, 1, 21));
        assertThat(Header.censusOf(2029)).isEqualTo(LocalDate.of(2029, 1, 18));
    }

    @Test
    void utf8WithItsMarkAndUtf16AreRead() throws Exception {
        String xml = ReturnSchemaTest.written(2026);
        List<String> plain = read(bytes(xml));

        assertThat(read(bytes("\uFEFF" + xml))).isEqualTo(plain);
        String sixteen = xml.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
        assertThat(read(("\uFEFF" + sixteen).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(plain);
        assertThat(read(("\uFEFF" + sixteen).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(plain);
    }

    @Test
    void lettersThatAreNotWhatTheFileSaysAreRefusedInWords() throws Exception {
        byte[] windows = ReturnSchemaTest.written(2026).getBytes(Charset.forName("windows-1252"));

        assertThatThrownBy(() -> read(windows))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("can't be read as XML");
    }

    @Test
    void aFileThatIsCutInTheMiddleIsRefused() throws Exception {
        String xml = ReturnSchemaTest.written(2026);
        for (int at : new int[] {xml.length() / 3, xml.length() / 2, xml.length() - 12}) {
            assertThatThrownBy(() -> read(bytes(xml.substring(0, at))))
                    .as("cut at %d", at)
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("breaks off or is damaged");
        }
    }

    @Test
    void brokenXmlIsRefusedWithItsLine() throws Exception {
        String xml = ReturnSchemaTest.written(2026).replaceFirst("</Forename>", "</Forenme>");

        assertThatThrownBy(() -> read(bytes(xml)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 5");
    }

    @Test
    void anEntityBombIsRefusedBeforeItGoesOff() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY a0 \"ha\">");
        for (int n = 1; n < 40; n++) {
            bomb.append("<!ENTITY a" + n + " \"&a" + (n - 1) + ";&a" + (n - 1) + ";\">");
        }
        bomb.append(
                "]><Message><Header><CollectionDetails><Collection>&a39;</Collection></CollectionDetails></Header></Message>");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThatThrownBy(() -> read(bytes(bomb.toString())))
                        .isInstanceOf(FileRefused.class)
                        .hasMessageContaining("defines words of its own"));
    }

    @Test
    void nothingOutsideTheFileIsEverRead() {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY them SYSTEM \"file:///etc/passwd\">]>"
                + "<Message><Header><CollectionDetails><Collection>&them;</Collection></CollectionDetails></Header></Message>";

        assertThatThrownBy(() -> read(bytes(xml)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("defines words of its own");
    }

    @Test
    void anotherXmlIsRefusedAsNoReturn() {
        assertThatThrownBy(() -> read(bytes("<html><body/></html>")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("no SEN2 return");
        assertThatThrownBy(() -> read(bytes("This is no XML at all.")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("can't be read as XML");
        assertThatThrownBy(
                        () -> read(
                                bytes(
                                        "<Message><Header><Collection>SLASC</Collection><Year>2026</Year></Header><Persons/></Message>")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("SLASC");
    }

    @Test
    void aYearBeforeReturnsNamedPersonsIsRefused() {
        assertThatThrownBy(
                        () -> read(
                                bytes(
                                        "<Message><Header><Collection>SEN2</Collection><Year>2022</Year></Header><Persons/></Message>")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("2022");
    }

    @Test
    void whatTheReturnDoesNotKnowIsNamedAndLeftOut() throws Exception {
        String xml =
                ReturnSchemaTest.written(2026).replaceFirst("<Sex>", "<ShoeSize><In><Cm>27</Cm></In></ShoeSize><Sex>");
        try (XmlPersons persons = open(bytes(xml))) {
            Node first = persons.next();
            assertThat(first).isNotNull();
            assertThat(first.toString())
                    .isEqualTo(new GeneratedReturn(6, 2026, 1, "816").person(0).toString());
            assertThat(persons.unknown()).containsExactly("Person/ShoeSize");
        }
    }

    @Test
    void onePersonWithoutEndIsRefused() {
        StringBuilder xml = new StringBuilder(
                "<Message><Header><Collection>SEN2</Collection><Year>2026</Year></Header><Persons><Person>");
        xml.append("<Requests><RequestOutcome>N</RequestOutcome></Requests>".repeat(1_001));

        assertThatThrownBy(() -> read(bytes(xml.toString())))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("more than 1000 records");
    }

    @Test
    void otherSpellingsOfAFieldAndOtherWaysOfWritingADayAreRead() throws Exception {
        String xml = "<Message><Header><Collection>SEN2</Collection><Year>2026</Year></Header><Persons><Person>"
                + "<PersonBirthDate>28/02/2015</PersonBirthDate><Requests><RYA>true</RYA><ReceivedDate>2025-Sep-28 00:00:00</ReceivedDate>"
                + "<ActivePlans><PlacementDetail><SENsetting>oth</SENsetting><SENunitIndicator>0</SENunitIndicator></PlacementDetail>"
                + "</ActivePlans></Requests></Person></Persons></Message>";

        assertThat(read(bytes(xml)))
                .containsExactly("Person{PersonBirthDate=2015-02-28 Requests{ReceivedDate=2025-09-28 RYA=1 "
                        + "ActivePlans{PlacementDetail{SENSetting=OTH SENUnitIndicator=0 } } } }");
    }

    private static XmlPersons open(byte[] xml) throws FileRefused {
        return XmlPersons.open(new ByteArrayInputStream(xml));
    }

    private static List<String> read(byte[] xml) throws FileRefused, IOException {
        List<String> read = new ArrayList<>();
        try (XmlPersons persons = open(xml)) {
            for (Node person = persons.next(); person != null; person = persons.next()) {
                read.add(person.toString());
            }
        }
        return read;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
