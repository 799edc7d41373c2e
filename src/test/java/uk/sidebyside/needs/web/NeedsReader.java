package uk.sidebyside.needs.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.needs.NeedsStory;

/** Asks the pages of a {@link NeedsStory} as one of its people. */
record NeedsReader(MockMvc pages, NeedsStory story) {

    /** @param who null for a visitor */
    MockHttpServletResponse as(@Nullable Principal who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.plan.host());
            return servlet;
        });
        if (who != null) {
            request.with(authentication(new TestingAuthenticationToken(who.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }

    Document page(@Nullable Principal who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return Jsoup.parse(as(who, request).getContentAsString(StandardCharsets.UTF_8));
    }

    String text(@Nullable Principal who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return as(who, request).getContentAsString(StandardCharsets.UTF_8);
    }
}
