package uk.sidebyside.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query or form that can't be read before anything looks into it. Read later, the server would call it an error
 * of ours and write what was sent into the log. A form with files is read where its size is judged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadableRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean readable(HttpServletRequest request) {
        String type = request.getContentType();
        boolean withFiles = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        try {
            return withFiles || request.getParameterMap() != null;
        } catch (InvalidParameterException e) {
            return false;
        }
    }
}
