package uk.sidebyside.example;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.HelpContact;
import uk.sidebyside.access.HelpContacts;
import uk.sidebyside.access.HelpPages;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.shared.AreaId;

/** Who is who in the example: the area, its organisations, the posts and the invented people who hold them. */
@Component
@OnlyWithAnExample
class ExamplePeople {
    private final Areas areas;
    private final Organisations organisations;
    private final Seats seats;
    private final HelpContacts contacts;

    ExamplePeople(Areas areas, Organisations organisations, Seats seats, HelpContacts contacts) {
        this.contacts = contacts;
        this.areas = areas;
        this.organisations = organisations;
        this.seats = seats;
    }

    Area openArea(Sheet sheet) {
        Row row = sheet.only("area.csv");
        var help = new Area.Help(row.text("help_name"), row.text("help_email"), row.text("help_phone"));
        Area area = areas.open(new Areas.OpenArea(
                row.text("slug"),
                row.text("name"),
                row.text("partnership_word"),
                help,
                new HashSet<>(row.list("hosts"))));
        areas.giveCode(area.id(), "ons", row.text("ons"), row.day("codes_from"));
        areas.giveCode(area.id(), "dfe", row.text("dfe"), row.day("codes_from"));
        return area;
    }

    /** The example's area, where an earlier start has opened it. */
    Optional<Area> find(Sheet sheet) {
        return areas.bySlug(sheet.only("area.csv").text("slug"));
    }

    Cast cast(AreaId area, Sheet sheet) {
        return new Cast(
                area, sheet, organisations.inArea(area), seats.byId(area).values(), seats.people(area));
    }

    /** Loads everybody, with what succeeded what and who left when. */
    void load(AreaId area, Sheet sheet) {
        Map<String, OrganisationId> partners = loadOrganisations(area, sheet);
        for (Row row : sheet.rows("help.csv")) {
            contacts.save(area, contact(row));
        }
        Map<String, SeatId> posts = new HashMap<>();
        for (Row row : sheet.rows("seats.csv")) {
            posts.put(row.text("key"), open(area, row, partners));
        }
        Map<String, PersonId> people = new HashMap<>();
        for (Row row : sheet.rows("people.csv")) {
            PersonId person = seats.addPerson(area, row.text("name"), row.text("initials"), row.textOrNull("email"));
            people.put(row.text("key"), person);
        }
        for (Row row : sheet.rows("holdings.csv")) {
            SeatId post = Story.known(posts, row.text("seat"));
            seats.fill(area, post, Story.known(people, row.text("person")), row.day("from_on"));
            LocalDate lastDay = row.dayOrNull("to_on");
            if (lastDay != null) {
                seats.vacate(area, post, lastDay);
            }
        }
    }

    private static HelpContact contact(Row row) {
        return new HelpContact(
                UUID.nameUUIDFromBytes(row.text("topic").getBytes(StandardCharsets.UTF_8)),
                row.text("topic"),
                HelpPages.coded(row.text("shown_on")).orElse(null),
                row.text("name"),
                row.text("email"),
                row.text("phone"),
                row.text("subject"));
    }

    private Map<String, OrganisationId> loadOrganisations(AreaId area, Sheet sheet) {
        Map<String, OrganisationId> partners = new HashMap<>();
        for (Row row : sheet.rows("organisations.csv")) {
            partners.put(
                    row.text("key"),
                    organisations.add(
                            area,
                            new Organisations.AddOrganisation(
                                    row.text("name"),
                                    row.text("short_name"),
                                    row.text("kind"),
                                    row.yes("accountable"))));
        }
        for (Row row : sheet.rows("organisations.csv")) {
            if (row.has("succeeded_by")) {
                organisations.succeed(
                        Story.known(partners, row.text("key")),
                        Story.known(partners, row.text("succeeded_by")),
                        row.day("succeeded_on"));
            }
        }
        return partners;
    }

    private SeatId open(AreaId area, Row row, Map<String, OrganisationId> partners) {
        OrganisationId organisation = row.has("organisation") ? Story.known(partners, row.text("organisation")) : null;
        return seats.open(
                area,
                new Seats.OpenSeat(
                        row.text("title"),
                        organisation,
                        Seat.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                        Role.valueOf(row.text("role")),
                        row.day("from_on"),
                        row.dayOrNull("to_on")));
    }
}
