package uk.sidebyside.partnership.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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

/** Pages of a story's area, as somebody or as nobody. */
record Visits(MockMvc mvc, String host) {

    /** @param who null for a visitor */
    MockHttpServletResponse ask(@Nullable Principal who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(host);
            // What others tried counts against nobody here.
            servlet.setRemoteAddr(host);
            return servlet;
        });
        if (who != null) {
            request.with(authentication(new TestingAuthenticationToken(who.person(), null, List.of())));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    Document page(@Nullable Principal who, String path) throws Exception {
        return read(ask(who, get(path)));
    }

    String words(@Nullable Principal who, String path) throws Exception {
        return page(who, path).select("main").text();
    }

    static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
