package fr.beffroi.server.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds a token to its scopes; see {@link NeedsScope}. */
@Component
class ScopeCheck implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || !(handler instanceof HandlerMethod method)
                || authentication == null
                || !(authentication.getPrincipal() instanceof Identity)) {
            return true;
        }
        Scope needed = needed(method, request.getMethod());
        if (needed == null
                || authentication.getAuthorities().stream()
                        .noneMatch(granted -> ("SCOPE_" + needed).equals(granted.getAuthority()))) {
            throw new AccessDeniedException("scope " + needed);
        }
        return true;
    }

    private static @Nullable Scope needed(HandlerMethod method, String verb) {
        NeedsScope stated = method.getMethodAnnotation(NeedsScope.class);
        if (stated == null) {
            stated = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), NeedsScope.class);
        }
        if (stated != null) {
            return stated.value();
        }
        return verb.equals("GET") || verb.equals("HEAD") ? Scope.READ : null;
    }
}
