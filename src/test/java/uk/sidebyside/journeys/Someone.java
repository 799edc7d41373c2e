package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/**
 * A person with a browser of their own. They find things by what is written on them, and every page that they come to is
 * checked for {@link Faults}: axe finds nothing, its title names it and says so where a form was refused, it has one main
 * heading, headings skip no level, and at its width nothing has to be scrolled sideways.
 */
final class Someone implements AutoCloseable {
    static final Path PICTURES = Path.of("target", "pictures");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final boolean scripted;

    private Someone(String address, Browser.NewContextOptions options, boolean scripted) {
        this.address = address;
        this.scripted = scripted;
        this.context = BrowserOfTheTests.BROWSER.newContext(
                options.setBaseURL(address).setLocale("en-GB").setJavaScriptEnabled(scripted));
        this.context.setDefaultTimeout(60_000);
        if (scripted) {
            context.addInitScript(AxeBuilder.getAxeScript()); // Sent once, and not for each page that is looked at.
        }
        this.page = context.newPage();
    }

    static Someone atADesk(String address) {
        return new Someone(address, new Browser.NewContextOptions().setViewportSize(1200, 900), true);
    }

    static Someone withAPhone(String address) {
        return new Someone(address, new Browser.NewContextOptions().setViewportSize(320, 640), true);
    }

    static Someone withAPhoneAndWithoutJavaScript(String address) {
        return new Someone(address, new Browser.NewContextOptions().setViewportSize(320, 640), false);
    }

    static Someone withoutJavaScript(String address) {
        return new Someone(address, new Browser.NewContextOptions().setViewportSize(1200, 900), false);
    }

    Page page() {
        return page;
    }

    String address() {
        return address;
    }

    Someone opens(String path) {
        assertThat(page.navigate(path).status()).as("answer of %s", path).isEqualTo(200);
        return looksAround();
    }

    Someone follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return looksAround();
    }

    Someone presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return looksAround();
    }

    /** Presses the first of the buttons whose names begin so, as where each names what it is about. */
    Someone pressesFirst(String beginning) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning))
                .first()
                .click();
        return looksAround();
    }

    /** Presses a button that a script answers: the page is looked at once what it brings is there. */
    Someone pressesAndWaits(String button, String text) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return waitsFor(text);
    }

    Someone writes(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
        return this;
    }

    Someone chooses(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    /** Picks the first entry of a list that contains these words. */
    Someone picks(String label, String words) {
        Locator list = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        Locator entry = list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        list.selectOption(entry.getAttribute("value"));
        return this;
    }

    Someone writesDate(String legend, String day, String month, String year) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
        group.getByLabel("Day").fill(day);
        group.getByLabel("Month").fill(month);
        group.getByLabel("Year").fill(year);
        return this;
    }

    /** Signs in as somebody of the example, by the button that only the example has. */
    Someone signsInAs(String name) {
        return opens("/sign-in").presses("Sign in as " + name);
    }

    /** Their browser has a cookie of this name. */
    Someone carries(String cookie, String value) {
        context.addCookies(List.of(new Cookie(cookie, value).setUrl(address)));
        return this;
    }

    /** Their session ends, as it does after two hours, while the page stays open. */
    Someone losesTheirSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
        return this;
    }

    /** Signs in in another tab of the same browser. */
    Someone signsInElsewhereAs(String name) {
        try (Page tab = context.newPage()) {
            tab.navigate("/sign-in");
            tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as " + name))
                    .click();
            tab.waitForLoadState();
        }
        return this;
    }

    Someone reads(String text) {
        assertThat(words()).as("page %s", page.url()).contains(text);
        return this;
    }

    Someone doesNotRead(String text) {
        assertThat(words()).as("page %s", page.url()).doesNotContain(text);
        return this;
    }

    private String words() {
        page.waitForLoadState();
        return page.locator("body").innerText();
    }

    /** For the README: taken once, by whoever's browser runs scripts. */
    Someone takesAPicture(String name) {
        if (!scripted) {
            return this;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    Someone takesAWholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** What the server answers to this person, without drawing it. */
    APIResponse asksFor(String path) {
        return page.request().get(address + path);
    }

    /** Opens a page and says what is wrong with it. */
    List<String> faultsOf(String path) {
        int status = page.navigate(path).status();
        return status == 200 ? faults() : List.of("answers " + status);
    }

    /**
     * Plugs in an authenticator that the browser plays.
     *
     * @param knowsItsHolder whether it can tell who holds it, by a finger or a number
     */
    Authenticator holdsAnAuthenticator(boolean knowsItsHolder) {
        return Authenticator.of(context.newCDPSession(page), knowsItsHolder);
    }

    /** Waits until these words are to be seen: for what a script does after the press of a button. */
    Someone waitsFor(String text) {
        page.getByText(text).first().waitFor();
        return looksAround();
    }

    /** What is wrong with the page that this person has before them. */
    List<String> faults() {
        return Faults.of(page, scripted);
    }

    /** Looks at the page that they have before them, once all of it is there: a press only waits until it begins. */
    Someone looksAround() {
        page.waitForLoadState();
        assertThat(faults()).as("what is wrong with %s", page.url()).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
