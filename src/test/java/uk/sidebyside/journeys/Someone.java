package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A person with a browser of their own. They find things by what is written on them, and every page that they come to is
 * checked: axe finds nothing, it has a title and one main heading, headings skip no level, and at its width nothing has to
 * be scrolled sideways.
 */
final class Someone implements AutoCloseable {
    static final Path PICTURES = Path.of("target", "pictures");

    private final BrowserContext context;
    private final Page page;
    private final String address;

    private Someone(String address, Browser.NewContextOptions options) {
        this.address = address;
        this.context =
                BrowserOfTheTests.BROWSER.newContext(options.setBaseURL(address).setLocale("en-GB"));
        this.context.setDefaultTimeout(15_000);
        this.page = context.newPage();
    }

    static Someone atADesk(String address) {
        return new Someone(address, new Browser.NewContextOptions().setViewportSize(1200, 900));
    }

    static Someone withAPhone(String address) {
        return new Someone(address, new Browser.NewContextOptions().setViewportSize(320, 640));
    }

    static Someone withoutJavaScript(String address) {
        return new Someone(
                address,
                new Browser.NewContextOptions().setViewportSize(1200, 900).setJavaScriptEnabled(false));
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
        page.waitForLoadState();
        return looksAround();
    }

    Someone presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
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
        assertThat(page.locator("body").innerText()).as("page %s", page.url()).contains(text);
        return this;
    }

    Someone doesNotRead(String text) {
        assertThat(page.locator("body").innerText()).as("page %s", page.url()).doesNotContain(text);
        return this;
    }

    Someone takesAPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    Someone takesAWholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Where this page's links lead within the product: pages only, no files, feeds or places on this page. */
    List<String> links() {
        return page.locator("a[href]").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(link -> link.startsWith("/") && !link.startsWith("//"))
                .map(link -> link.replaceAll("#.*", ""))
                .filter(link -> !link.matches(".*(\\.(csv|json|atom|ics|pdf|zip)(\\?.*)?|/file)$"))
                .distinct()
                .toList();
    }

    /** Opens a page and says what is wrong with it. */
    List<String> faultsOf(String path) {
        int status = page.navigate(path).status();
        return status == 200 ? faults() : List.of("answers " + status);
    }

    /**
     * Plugs in an authenticator that the browser plays, as Chromium's developer tools do.
     *
     * @param knowsItsHolder whether it can tell who holds it, by a finger or a number
     */
    Authenticator holdsAnAuthenticator(boolean knowsItsHolder) {
        CDPSession tools = context.newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", knowsItsHolder);
        options.addProperty("isUserVerified", knowsItsHolder);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject add = new JsonObject();
        add.add("options", options);
        String id = tools.send("WebAuthn.addVirtualAuthenticator", add)
                .get("authenticatorId")
                .getAsString();
        return new Authenticator(tools, id);
    }

    record Authenticator(CDPSession tools, String id) {

        /** Gives it a passkey for this host that no server ever saw. */
        void withAKeyOfItsOwn() {
            try {
                KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
                keys.initialize(new ECGenParameterSpec("secp256r1"));
                JsonObject credential = new JsonObject();
                credential.addProperty("credentialId", base64("a key of a stranger".getBytes(StandardCharsets.UTF_8)));
                credential.addProperty("isResidentCredential", true);
                credential.addProperty("rpId", "localhost");
                credential.addProperty(
                        "privateKey", base64(keys.generateKeyPair().getPrivate().getEncoded()));
                credential.addProperty("userHandle", base64(new byte[16]));
                credential.addProperty("signCount", 1);
                JsonObject add = new JsonObject();
                add.addProperty("authenticatorId", id);
                add.add("credential", credential);
                tools.send("WebAuthn.addCredential", add);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String base64(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    /** Waits until these words are to be seen: for what a script does after the press of a button. */
    Someone waitsFor(String text) {
        page.getByText(text).first().waitFor();
        return looksAround();
    }

    private Someone looksAround() {
        assertThat(faults()).as("what is wrong with %s", page.url()).isEmpty();
        return this;
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (page.title().isBlank()) {
            faults.add("has no title");
        }
        if (page.locator("h1").count() != 1) {
            faults.add("has " + page.locator("h1").count() + " main headings");
        }
        if (!"en-GB".equals(page.locator("html").getAttribute("lang"))) {
            faults.add("does not say its language");
        }
        faults.addAll(skippedHeadings());
        if (scrollsSideways()) {
            faults.add("has to be scrolled sideways at " + page.viewportSize().width + " px");
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream().map(Someone::inWords).forEach(faults::add);
        return faults;
    }

    private boolean scrollsSideways() {
        Locator html = page.locator("html");
        return ((Number) html.evaluate("e => e.scrollWidth - e.clientWidth")).intValue() > 1;
    }

    private List<String> skippedHeadings() {
        List<String> skipped = new ArrayList<>();
        int last = 0;
        for (Locator heading :
                page.locator("main h1, main h2, main h3, main h4, main h5").all()) {
            int level = Integer.parseInt(
                    String.valueOf(heading.evaluate("e => e.tagName")).substring(1));
            if (level > last + 1 && last > 0) {
                skipped.add("skips from h" + last + " to h" + level + ": " + heading.innerText());
            }
            last = level;
        }
        return skipped;
    }

    private static String inWords(Rule violation) {
        return "axe " + violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream()
                        .map(node -> node.getHtml())
                        .limit(3)
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
