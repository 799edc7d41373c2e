package uk.sidebyside.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A walk along every link, by one person after another. Everybody asks for up to {@value #OF_EACH_KIND} pages of each kind;
 * a browser draws those that show something that no page of this kind has shown yet, and says what is wrong with them. So
 * what two people see alike is looked at once.
 */
final class Walk {
    private static final int OF_EACH_KIND = 4;
    private static final String FILES = ".*(\\.(csv|json|atom|ics|pdf|zip)(\\?.*)?|/file(\\?.*)?|/fetch)$";

    /** Drafts, which are kept however far they are, and what is taken away by leaving it out: a reason, a colour. */
    private static final Set<String> MAY_BE_SENT_EMPTY = Set.of(
            "/board/reports/*/write",
            "/board/meetings/*/pack/edit",
            "/plan/edit/action/*",
            "/partnership/piece/*/easy-read",
            "/admin/look",
            "/measures/curves/*/report",
            // An area may go back to our own words.
            "/partnership/model/*/words",
            // Whoever says nothing else says that no time suits.
            "/partnership/piece/*/people/*/times/*",
            "/audits/frameworks/*/*/words",
            // One may stop after any page of an audit.
            "/audits/*/standard/*",
            // It comes with today filled in, and most steps need no words.
            "/cases/*/step/*",
            // What nobody knows yet of what the return asks stays blank.
            "/cases/*/return/*",
            // Where something was said before, it comes with that chosen; with nothing chosen it is refused, see
            // AdvicePagesTest.
            "/advice/*/used",
            // Whoever has said all they want to say need not add anything.
            "/assessment/*/finished",
            // Whoever opens again what was answered says why only if they like.
            "/said/*",
            // It comes with today filled in as the last day.
            "/children/*/circle/*/end");

    private final UnaryOperator<String> route;
    private final Map<String, Set<String>> shown = new HashMap<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final Set<String> lookedAt = new LinkedHashSet<>();
    private final Set<String> formsSent = new HashSet<>();

    /** @param route the pattern of the route that answers for a path */
    Walk(UnaryOperator<String> route) {
        this.route = route;
    }

    /** Page by page what is wrong with it. */
    Map<String, List<String>> faults() {
        return faults;
    }

    /** The pages that a browser has drawn. */
    Set<String> lookedAt() {
        return lookedAt;
    }

    void by(Someone someone, String... first) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> ofKind = new HashMap<>();
        List<String> emptyForms = new ArrayList<>();
        Deque<String> toSee = new ArrayDeque<>(List.of(first));
        while (!toSee.isEmpty()) {
            String path = toSee.poll();
            if (!seen.add(path) || ofKind.merge(kind(path), 1, Integer::sum) > OF_EACH_KIND) {
                continue;
            }
            APIResponse answer = someone.asksFor(path);
            if (answer.status() != 200) {
                faults.put(path, List.of("answers " + answer.status()));
                continue;
            }
            Document page = Jsoup.parse(answer.text(), someone.address() + path);
            toSee.addAll(links(page));
            if (showsSomethingNew(kind(path), page)) {
                look(someone, path);
            }
            if (page.select("main form[method=post]").stream().anyMatch(Walk::comesEmpty)
                    && formsSent.add(kind(path))) {
                emptyForms.add(path);
            }
        }
        emptyForms.forEach(path -> sendEmpty(someone, path));
    }

    /** Has one page drawn, whether a link leads to it or not. */
    void look(Someone someone, String path) {
        lookedAt.add(path);
        note(path, someone.faultsOf(path));
    }

    /** Counts the page that somebody has come to and looked around on. */
    void count(Someone someone) {
        lookedAt.add(someone.page().url().substring(someone.address().length()));
    }

    /** A form that is sent as it came has to be refused in the right way. */
    private void sendEmpty(Someone someone, String path) {
        someone.page().navigate(path);
        Locator forms = someone.page().locator("main form[method=post]");
        for (int i = 0; i < forms.count(); i++) {
            Element form = Jsoup.parseBodyFragment(String.valueOf(forms.nth(i).evaluate("form => form.outerHTML")))
                    .selectFirst("form");
            if (form != null && comesEmpty(form)) {
                // Nobody sends what is folded away.
                forms.nth(i)
                        .evaluate(
                                "form => { for (let d = form.closest('details'); d; d = d.parentElement.closest('details'))"
                                        + " { d.open = true; } }");
                forms.nth(i)
                        .locator("button[type=submit], button:not([type])")
                        .first()
                        .click();
                someone.page().waitForLoadState();
                List<String> wrong = new ArrayList<>(someone.faults());
                if (someone.page().locator(".govuk-error-summary").count() == 0
                        && !MAY_BE_SENT_EMPTY.contains(kind(path))) {
                    wrong.add("takes an empty form");
                }
                note(path + " sent empty", wrong);
                return;
            }
        }
    }

    private void note(String what, List<String> wrong) {
        if (!wrong.isEmpty()) {
            faults.put(what, wrong);
        }
    }

    /** Nothing has been written for the person yet; a day may have been proposed. */
    private static boolean comesEmpty(Element form) {
        List<Element> typed = form.select("input:not(.govuk-date-input__input), textarea").stream()
                .filter(field -> !field.attr("type").matches("hidden|radio|checkbox|submit|file"))
                .toList();
        return !typed.isEmpty()
                && typed.stream().allMatch(field -> field.val().isBlank())
                && form.select("[checked]").isEmpty();
    }

    private boolean showsSomethingNew(String kind, Document page) {
        Set<String> shapes = page.body().select("*").stream().map(Walk::shape).collect(Collectors.toSet());
        return shown.computeIfAbsent(kind, key -> new HashSet<>()).addAll(shapes);
    }

    /** An element with the one around it: what they are, not what they say. */
    private static String shape(Element element) {
        Element around = element.parent();
        return (around == null ? "" : around.tagName() + "." + around.className()) + " > " + element.tagName() + "."
                + element.className() + element.attr("type");
    }

    /** Pages that differ only in their record, or in what is chosen of them, are of one kind: they have one route. */
    private String kind(String path) {
        String pattern = route.apply(path).replaceAll("\\{[^/]*}", "*");
        return path.contains("?") ? pattern + "?" : pattern;
    }

    /** Where a page's links lead within the product: to pages only, no files, feeds or places on this page. */
    private static List<String> links(Document page) {
        return page.select("a[href^=/]:not([download])").eachAttr("href").stream()
                .map(link -> link.replaceAll("#.*", ""))
                .filter(link -> !link.startsWith("//") && !link.matches(FILES))
                .distinct()
                .toList();
    }
}
