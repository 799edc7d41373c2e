package uk.sidebyside.access.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.rules.ReturnPath;

/** Being one of the example's invented people with one press. Where no example is loaded, this does not exist. */
@Controller
@ConditionalOnProperty("sidebyside.example")
@AllowedTo(Role.PUBLIC)
class ExampleSignInController {
    private final SignInWays ways;
    private final SignInSession session;

    ExampleSignInController(SignInWays ways, SignInSession session) {
        this.ways = ways;
        this.session = session;
    }

    @PostMapping("/sign-in/example")
    String signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam UUID person,
            @RequestParam(name = "continue", required = false) @Nullable String wanted) {
        boolean known = ways.examplePeople().stream().anyMatch(one -> one.id().equals(person.toString()));
        if (!known) {
            throw new NotFound();
        }
        session.begin(request, response, new PersonId(person), "the example");
        return "redirect:" + ReturnPath.safe(wanted);
    }
}
