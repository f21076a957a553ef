package org.niangjia.shell.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The addresses that take files: those whose handler has a file among its parameters. */
@Component
class UploadPages {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable Set<PathPattern> patterns;

    UploadPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    boolean take(HttpServletRequest request) {
        Set<PathPattern> known = patterns;
        if (known == null) {
            known = find();
            patterns = known;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return known.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private Set<PathPattern> find() {
        return handlers.getObject().getHandlerMethods().entrySet().stream()
                .filter(handler -> takesFiles(handler.getValue()))
                .map(Map.Entry::getKey)
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(condition -> condition.getPatterns().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean takesFiles(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(UploadPages::isOrHoldsFile);
    }

    /** A file itself, a list of files, or a form with a file among its fields. */
    private static boolean isOrHoldsFile(MethodParameter parameter) {
        RecordComponent[] fields = parameter.getParameterType().getRecordComponents();
        return isFile(parameter.getGenericParameterType().getTypeName())
                || (fields != null
                        && Arrays.stream(fields)
                                .anyMatch(field -> isFile(field.getGenericType().getTypeName())));
    }

    private static boolean isFile(String type) {
        return type.contains("web.multipart.Multipart") || type.contains("servlet.http.Part");
    }
}
