package org.niangjia.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.niangjia.shell.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.ModelAndView;

/** Answers a request that failed: a page for people, problem details (RFC 9457) for programs. */
@Component
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Pages pages;
    private final RandomGenerator random = RandomGenerator.getDefault();

    ProblemAnswers(Pages pages) {
        this.pages = pages;
    }

    /**
     * The request as it came in: the container asks for the error page by a request of its own.
     *
     * @param target path and query
     */
    private record Failed(String method, String path, String target) {

        static Failed from(HttpServletRequest request) {
            if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
                return of(Objects.toString(request.getAttribute(RequestDispatcher.ERROR_METHOD), "GET"), path, (String)
                        request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING));
            }
            return of(request.getMethod(), request.getRequestURI(), request.getQueryString());
        }

        /** Two slashes at the start would make the path the address of another site. */
        private static Failed of(String method, String requested, @Nullable String query) {
            String path = requested.replaceFirst("^/+", "/");
            return new Failed(method, path, query == null ? path : path + "?" + query);
        }

        /** Without long numbers, which somebody may have typed into the address. */
        String loggedPath() {
            return path.replaceAll("[0-9]{7,}", "#");
        }

        /** Where to try again; empty if that would send a form twice or end the same way. */
        String retryAfter(Problem problem) {
            boolean passes = problem == Problem.UNAVAILABLE || problem == Problem.TOO_MANY || problem == Problem.FAULT;
            return passes && method.equals("GET") ? target : "";
        }

        /** Where to sign in again; empty if that is not what is missing. */
        String signInAfter(Problem problem) {
            if (problem != Problem.PAGE_EXPIRED && problem != Problem.SIGNED_OUT) {
                return "";
            }
            return path.startsWith("/desk") ? "/desk/sign-in" : "/sign-in";
        }
    }

    /**
     * The answer, as a model and view or as an entity.
     *
     * @param cause what was thrown, if anything was; logged when the mistake is ours
     */
    Object to(HttpServletRequest request, Problem problem, @Nullable Throwable cause) {
        Failed failed = Failed.from(request);
        String reference = problem == Problem.FAULT ? newReference() : "";
        log(failed, problem, reference, cause);
        Page page = pageFor(request, problem);
        return isForProgram(request, failed)
                ? details(page, failed, problem, reference)
                : view(page, failed, problem, reference);
    }

    private static void log(Failed failed, Problem problem, String reference, @Nullable Throwable cause) {
        if (problem == Problem.FAULT) {
            LOG.error("Fault {} at {} {}", reference, failed.method(), failed.loggedPath(), cause);
        } else if (problem == Problem.UNAVAILABLE) {
            LOG.warn("The database does not answer: {}", cause == null ? "" : cause.getMessage());
        }
    }

    /** Without what stands in the database if that is away or to be spared, or if asking for it is what failed. */
    private Page pageFor(HttpServletRequest request, Problem problem) {
        if (problem == Problem.UNAVAILABLE || problem == Problem.TOO_MANY) {
            return pages.ofNobody(request);
        }
        try {
            return pages.of(request);
        } catch (RuntimeException alsoFailed) {
            LOG.warn("The error page names nobody: {}", alsoFailed.toString());
            return pages.ofNobody(request);
        }
    }

    private static ModelAndView view(Page page, Failed failed, Problem problem, String reference) {
        ModelAndView answer = new ModelAndView("shell/error", "problem", problem.code());
        answer.addObject("page", page);
        answer.addObject("reference", reference);
        answer.addObject("retry", failed.retryAfter(problem));
        answer.addObject("signIn", page.person() == null ? failed.signInAfter(problem) : "");
        answer.setStatus(problem.status());
        return answer;
    }

    private static ResponseEntity<ProblemDetail> details(Page page, Failed failed, Problem problem, String reference) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:niangjia:problem:" + problem.code()));
        detail.setTitle(page.text("error." + problem.code() + ".title"));
        detail.setDetail(page.text("error." + problem.code() + ".happened"));
        detail.setInstance(URI.create(failed.path()));
        if (!reference.isEmpty()) {
            detail.setProperty("reference", reference);
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static boolean isForProgram(HttpServletRequest request, Failed failed) {
        if (failed.path().startsWith("/api/")) {
            return true;
        }
        List<MediaType> accepted = accepted(request);
        return accepted.stream().noneMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML))
                && accepted.stream().anyMatch(type -> type.getSubtype().endsWith("json"));
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return header == null
                    ? List.of()
                    : MimeTypeUtils.parseMimeTypes(header).stream()
                            .map(MediaType::asMediaType)
                            .toList();
        } catch (InvalidMimeTypeException unreadable) {
            return List.of();
        }
    }

    /** Eight hexadecimal digits that a person can read out on the phone. */
    private String newReference() {
        String digits = HexFormat.of().toHexDigits(random.nextInt()).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }
}
