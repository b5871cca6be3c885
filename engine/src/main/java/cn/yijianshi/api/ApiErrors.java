package cn.yijianshi.api;

import cn.yijianshi.security.AccessDenied;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors as problem+json (RFC 9457) with a stable code. */
@RestControllerAdvice(basePackageClasses = BundleApi.class)
class ApiErrors {

    @ExceptionHandler
    ProblemDetail problem(ApiProblem problem) {
        return detail(HttpStatusCode.valueOf(problem.status()), problem.code(), String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDenied denied) {
        return detail(HttpStatus.FORBIDDEN, "access-denied", String.valueOf(denied.getMessage()));
    }

    private static ProblemDetail detail(HttpStatusCode status, String code, String text) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
        detail.setType(URI.create("urn:yijianshi:problem:" + code));
        detail.setProperty("code", code);
        return detail;
    }
}
