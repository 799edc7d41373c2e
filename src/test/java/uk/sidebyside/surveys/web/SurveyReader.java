package uk.sidebyside.surveys.web;

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
import uk.sidebyside.surveys.SurveyStory;

/** Asks the pages of a {@link SurveyStory} as one of its people. */
record SurveyReader(MockMvc pages, SurveyStory story) {

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

    static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    Document page(@Nullable Principal who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return page(as(who, request));
    }
}
