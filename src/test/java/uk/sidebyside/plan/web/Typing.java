package uk.sidebyside.plan.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.sidebyside.access.Principal;
import uk.sidebyside.plan.PlanStory;

/** Somebody at the pages of a story's area. */
public record Typing(MockMvc mvc, PlanStory story, Principal who) {

    public ResultActions open(String path) throws Exception {
        return mvc.perform(get(path).with(them()));
    }

    public String read(String path) throws Exception {
        return open(path).andReturn().getResponse().getContentAsString();
    }

    /** @param fields name, value, name, value; a value that looks like 2026-12-31 goes into three fields */
    public ResultActions send(String path, String... fields) throws Exception {
        return sendAs(UUID.randomUUID(), path, fields);
    }

    public ResultActions sendAs(UUID submission, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).with(them()).param("submission", submission.toString());
        for (int i = 0; i < fields.length; i += 2) {
            type(form, fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }

    public ResultActions upload(String path, String fileName, String content, String... fields) throws Exception {
        var form = multipart(path)
                .file(new MockMultipartFile("file", fileName, null, content.getBytes(StandardCharsets.UTF_8)))
                .with(them())
                .param("submission", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            type(form, fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }

    public ResultActions upload(String path, String fileName, byte[] content) throws Exception {
        return mvc.perform(multipart(path)
                .file(new MockMultipartFile("file", fileName, "application/octet-stream", content))
                .with(them()));
    }

    private static void type(AbstractMockHttpServletRequestBuilder<?> form, String name, String value) {
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            LocalDate day = LocalDate.parse(value);
            form.param(name + ".day", String.valueOf(day.getDayOfMonth()))
                    .param(name + ".month", String.valueOf(day.getMonthValue()))
                    .param(name + ".year", String.valueOf(day.getYear()));
        } else {
            form.param(name, value);
        }
    }

    public RequestPostProcessor them() {
        var token = new TestingAuthenticationToken(who.person(), null, List.of());
        return request -> {
            request.setServerName(story.host());
            return csrf().postProcessRequest(authentication(token).postProcessRequest(request));
        };
    }
}
