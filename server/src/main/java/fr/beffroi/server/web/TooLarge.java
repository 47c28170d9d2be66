package fr.beffroi.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a single file may be, and what is said of one that is larger. */
@Component
class TooLarge {
    static final String PATH = "/trop-grand";
    /** What stands around a file in a form: its other fields, bytes. */
    private static final long AROUND = 1 << 20;

    private final long oneFile;

    TooLarge(@Value("${spring.servlet.multipart.max-file-size}") DataSize oneFile) {
        this.oneFile = oneFile.toBytes();
    }

    /** Bytes. */
    long oneFile() {
        return oneFile;
    }

    /** Bytes. */
    long oneFileInAForm() {
        return oneFile + AROUND;
    }

    static boolean isInParts(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** Takes the parts of a request; the container keeps them. @return whether one of them, or all together, are too large */
    boolean isOneOfIts(HttpServletRequest request) throws IOException, ServletException {
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException oneOfThemIs) {
            return true;
        }
    }

    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        request.getRequestDispatcher(PATH).forward(new Bare(request), response);
    }

    /** The request without what was sent with it. */
    private static final class Bare extends HttpServletRequestWrapper {
        Bare(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
