package uk.sidebyside.board.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static uk.sidebyside.testing.Posted.csrf;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;

/** Asks the pages of a {@link BoardStory} as one of its people. */
record AtTheBoard(MockMvc pages, BoardStory story) {

    /** @param who null for a visitor */
    MockHttpServletResponse as(@Nullable Principal who, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf()).with(r -> {
            r.setServerName(story.host());
            return r;
        });
        if (who != null) {
            request.with(
                    authentication(UsernamePasswordAuthenticationToken.authenticated(who.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }

    Document page(@Nullable Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(as(who, request).getContentAsString());
    }

    /** What stands in the summary of errors. */
    String errors(@Nullable Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return page(who, request).select(".govuk-error-summary a").text();
    }

    static MockHttpServletRequestBuilder day(MockHttpServletRequestBuilder form, String name, LocalDate on) {
        return form.param(name + ".day", String.valueOf(on.getDayOfMonth()))
                .param(name + ".month", String.valueOf(on.getMonthValue()))
                .param(name + ".year", String.valueOf(on.getYear()));
    }
}
