package uk.sidebyside.children.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildStory;

/** Asks the pages of a {@link ChildStory} as one of its people. */
record ChildPages(MockMvc mvc, ChildStory story) {

    MockHttpServletResponse as(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.host);
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        return mvc.perform(request).andReturn().getResponse();
    }

    int status(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return as(who, request).getStatus();
    }

    String text(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return as(who, request).getContentAsString(StandardCharsets.UTF_8);
    }

    /** Status and words, without what is different on every page. */
    String answer(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = as(who, request);
        return response.getStatus() + " "
                + org.jsoup.Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8))
                        .text();
    }

    int looks(ChildId child) {
        return (int)
                story
                        .operator(() -> story.log().inArea(story.area, new AccessLog.Search("", null, null), 10_000))
                        .stream()
                        .filter(entry -> entry.child().equals(child.value()))
                        .count();
    }
}
