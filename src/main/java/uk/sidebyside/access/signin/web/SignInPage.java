package uk.sidebyside.access.signin.web;

import java.util.List;
import uk.sidebyside.pages.FormErrors;

/**
 * @param email what was typed before
 * @param continueTo the page of ours that follows
 * @param providers others that can say who somebody is
 * @param examplePeople whom one can be with one press; empty but for the example
 */
public record SignInPage(
        String email,
        String continueTo,
        FormErrors errors,
        List<Provider> providers,
        List<ExamplePerson> examplePeople) {

    public SignInPage {
        providers = List.copyOf(providers);
        examplePeople = List.copyOf(examplePeople);
    }

    public record Provider(String id, String name) {}

    /** @param does what they are to the partnership */
    public record ExamplePerson(String id, String name, String does) {}
}
