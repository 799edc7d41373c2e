package uk.sidebyside.board.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static uk.sidebyside.testing.Posted.csrf;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;

/** Whoever reads and writes the pages of a story's board. */
record BoardReader(MockMvc pages, BoardStory story) {

    /** @param principal null for a visitor */
    MockHttpServletResponse as(@Nullable Principal principal, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.host());
            return servlet;
        });
        if (principal != null) {
            request.with(authentication(
                    UsernamePasswordAuthenticationToken.authenticated(principal.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }

    static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
