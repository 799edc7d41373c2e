package uk.sidebyside.example;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.example.Sheet.Row;

/** One person for each role to sign in as. Password and code are known to everybody: nothing here is anybody's own. */
@Component
@OnlyWithAnExample
class ExampleAccounts {
    static final String PASSWORD = "three herons on the ouse";
    /** For an authenticator app, where somebody wants to try the long way round. */
    static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private final Accounts accounts;

    ExampleAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    Chapter chapter() {
        return new Chapter("accounts to sign in with", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !accounts.openIn(story.area()).isEmpty();
    }

    private void tell(Story story) {
        List<PersonId> people = whoSignsIn(story.sheet()).stream()
                .map(row -> story.cast().person(row.text("key")))
                .toList();
        accounts.open(new Accounts.OpenKnownAccounts(people, PASSWORD, SECRET));
        families(story.sheet()).forEach(row -> accounts.open(story.cast().person(row.text("key"))));
    }

    /** Families and young people have no post and no password: they sign in by a link, or here with one press. */
    private static List<Row> families(Sheet sheet) {
        Set<String> posts = sheet.rows("holdings.csv").stream()
                .map(row -> row.text("person"))
                .collect(Collectors.toSet());
        return sheet.rows("people.csv").stream()
                .filter(row -> row.has("email") && !posts.contains(row.text("key")))
                .toList();
    }

    /** Who can sign in, as lines for the log. */
    static String list(Sheet sheet) {
        var words = new StringBuilder("You can sign in as any of these people, with one press or with the password \"")
                .append(PASSWORD)
                .append("\":");
        for (Row row : whoSignsIn(sheet)) {
            words.append("\n  %-18s %-22s %s".formatted(row.text("signs_in_as"), row.text("name"), row.text("email")));
        }
        words.append("\nFamilies and young people, with one press or with a link by e-mail:");
        for (Row row : families(sheet)) {
            if (row.has("signs_in_as")) {
                words.append(
                        "\n  %-32s %-22s %s".formatted(row.text("signs_in_as"), row.text("name"), row.text("email")));
            }
        }
        return words.append("\nAuthenticator secret of all: ").append(SECRET).toString();
    }

    private static List<Row> whoSignsIn(Sheet sheet) {
        List<Row> families = families(sheet);
        return sheet.rows("people.csv").stream()
                .filter(row -> row.has("signs_in_as")
                        && families.stream()
                                .noneMatch(family -> family.text("key").equals(row.text("key"))))
                .toList();
    }
}
