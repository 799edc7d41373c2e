package uk.sidebyside.voice.web;

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
import uk.sidebyside.access.PersonId;
import uk.sidebyside.voice.VoiceStory;

/** Asks the pages of a {@link VoiceStory}, from one address. */
record VoiceReader(MockMvc pages, VoiceStory story, String address) {

    VoiceReader(MockMvc pages, VoiceStory story) {
        this(pages, story, story.address());
    }

    VoiceReader from(String elsewhere) {
        return new VoiceReader(pages, story, elsewhere);
    }

    /** @param who null for a visitor */
    MockHttpServletResponse as(@Nullable PersonId who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.around.host);
            servlet.setRemoteAddr(address);
            return servlet;
        });
        if (who != null) {
            request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }

    Document page(@Nullable PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return Jsoup.parse(as(who, request).getContentAsString(StandardCharsets.UTF_8));
    }
}
