package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.PersonId;

/** Somebody asks for a page of an area, or sends a form: the scene of every test of pages of this room. */
public record Visits(MockMvc pages, String host) {

    public MockHttpServletResponse as(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(host);
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        return pages.perform(request).andReturn().getResponse();
    }

    public int status(PersonId who, String address) throws Exception {
        return as(who, get(address)).getStatus();
    }

    public Document page(PersonId who, String address) throws Exception {
        MockHttpServletResponse answer = as(who, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return read(answer);
    }

    public static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** What comes back where a form is refused. */
    public Document refused(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = as(who, request);
        assertThat(answer.getStatus()).isEqualTo(422);
        return read(answer);
    }

    /** @param fields names and values, one after the other */
    public static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder form, String... fields) {
        for (int n = 0; n < fields.length; n += 2) {
            form.param(fields[n], fields[n + 1]);
        }
        return form;
    }
}
